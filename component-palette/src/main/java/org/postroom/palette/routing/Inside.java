package org.postroom.palette.routing;

import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;

/// A component made of smaller ones. The first is told that nothing more will come, all are told to shut down; it ends
/// when all of them have.
abstract class Inside extends Chassis {
    private final Inbox<Object> control = tendControl();

    /// Starts those that were adopted, and sees them to their ends.
    final void operate(String first) throws InterruptedException {
        children().names().forEach(children()::start);
        Ending told = new ProducerFinished();
        while (children().running() > 0) {
            if (awaitAny(control, ended).orElse(ended) == ended) {
                ended.receive();
            } else if (control.receive() instanceof Ending ending) {
                told = ending instanceof Shutdown ? ending : told;
                tell(first, ending);
            }
        }
        signal().send(told);
    }

    private void tell(String first, Ending ending) {
        switch (ending) {
            case Shutdown _ -> children().names().forEach(name -> children().tell(name, ending));
            case ProducerFinished _ -> children().tell(first, ending);
        }
    }
}
