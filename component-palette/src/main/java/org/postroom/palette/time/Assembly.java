package org.postroom.palette.time;

import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.component.WhenFull;

/// A component made of smaller ones, which wait for different things at the same time. What comes to its `control` is
/// told to the first of them; it ends with the last.
abstract class Assembly extends Chassis {
    private final Inbox<Object> control = tendControl();

    final void child(String name, Component component) {
        children().adopt(Child.of(name, component));
    }

    /// A component with another one that rings when it asks for it: boxes `alarm` and `ring`.
    final void childWithAlarm(String name, Component component) {
        child(name, component);
        Map<String, Room> lastWord = Map.of("inbox", new Room(1, WhenFull.DROP_OLDEST));
        children().adopt(new Child("alarm", new Alarm(), Optional.empty(), lastWord, OnFailure.LEAVE));
        link(name + ".alarm", "alarm.inbox");
        link("alarm.outbox", name + ".ring");
    }

    final void link(String from, String to) {
        children().link(BoxName.of(from), BoxName.of(to));
    }

    /// Starts all, with `inbox` passing in to the first and `outbox` passing out from the last.
    final void operate(String first, String last) throws InterruptedException {
        children().passIn("inbox", new BoxName(first, "inbox"));
        children().passOut(new BoxName(last, "outbox"), "outbox");
        children().names().forEach(children()::start);
        Ending told = new ProducerFinished();
        while (true) {
            if (awaitAny(control, ended).orElse(ended) == ended) {
                if (ended.receive().name().equals(last)) {
                    signal().send(told);
                    return;
                }
            } else if (control.receive() instanceof Ending ending) {
                told = ending instanceof Shutdown ? ending : told;
                children().tell(first, ending);
            }
        }
    }
}
