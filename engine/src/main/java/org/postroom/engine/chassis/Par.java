package org.postroom.engine.chassis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.Outbox;

/// Children side by side: what each of them sends leaves by `outbox`. What comes to `control` is told to all; it ends
/// when all have. What comes to `inbox` is thrown away. Kamaelia: PAR, which ended at once when told to shut down.
@ComponentInfo(group = "Chassis", summary = "Runs components or parts side by side; what they send leaves by 'outbox'."
        + " Ends when all of them have ended.", atEnd = """
        Ends when all of them have ended. Told to end, in either way, it tells each of them and waits for \
        them.""", badInput = """
        What comes to 'inbox' is thrown away. One of them that fails doesn't stop the \
        others.""", kamaelia = "Kamaelia.Chassis.PAR")
public final class Par extends Chassis {
    private final Inbox<Object> control = tendControl();
    private final Inbox<Object> inbox = inbox(Object.class, "thrown away");
    private final Outbox<Object> outbox = outbox(Object.class, "what any of the children sends");
    private final List<Component> items;
    private Optional<Ending> told = Optional.empty();

    /// What a drawing says about it.
    ///
    /// @param children what to run
    public record Settings(
            @Help("the types to run side by side, 1 or more: components or parts") List<Maker> children) {
        /// Refuses nothing to run.
        public Settings {
            children = List.copyOf(children);
            if (children.isEmpty()) {
                throw new IllegalArgumentException("name at least one component or part to run");
            }
        }
    }

    /// As a drawing has it.
    ///
    /// @param settings what to run
    public Par(Settings settings) {
        items = settings.children().stream().map(maker -> maker.make(Map.of())).toList();
    }

    /// As a program has it.
    ///
    /// @param items what to run
    public Par(Component... items) {
        this.items = List.copyOf(Arrays.asList(items));
    }

    @Override
    protected void main() throws InterruptedException {
        for (int i = 0; i < items.size(); i++) {
            start("child-" + (i + 1), items.get(i));
        }
        while (children().running() > 0) {
            Optional<Inbox<?>> ready = awaitAny(ended, control, inbox);
            if (ready.isPresent() && ready.get() == control) {
                tellAll(control.receive());
            } else if (ready.isPresent()) {
                ready.get().receive();
            }
        }
        if (told.isPresent()) {
            signal().send(told.get());
        }
    }

    private void start(String name, Component item) {
        children().adopt(Child.of(name, item));
        if (item.outboxes().stream().anyMatch(box -> box.name().equals("outbox"))) {
            children().passOut(new BoxName(name, "outbox"), outbox.name());
        }
        children().start(name);
    }

    private void tellAll(Object word) {
        if (word instanceof Ending ending) {
            told = Optional.of(ending);
            children().names().forEach(name -> children().tell(name, ending));
        }
    }
}
