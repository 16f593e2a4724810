package org.postroom.palette.time;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;

/// Lets one message through for each word on another inbox; the others wait in `inbox`.
///
/// Told that nothing more will come it waits for words until the last message is through, and only for that: what still
/// lies among the words then has nothing to let through. Told to shut down it ends at once.
abstract class Turnstile extends Component {
    private final Inbox<Object> control = tendControl();
    private final Inbox<Object> inbox = inbox(Object.class, "messages that wait for their turn");
    private final Inbox<Object> next;
    private final Outbox<Object> outbox = outbox(Object.class, "the messages, one for each word");
    private boolean finishing;

    Turnstile(String nextBox, String nextHelp) {
        next = inbox(nextBox, Object.class, nextHelp);
    }

    /// Fails where a word isn't one that lets a message through.
    abstract void check(Object word);

    @Override
    protected final void main() throws InterruptedException {
        while (comes(next)) {
            check(next.receive());
            if (comes(inbox)) {
                outbox.send(inbox.receive());
            }
        }
    }

    /// Waits for a message in the box; false when no message is left to let through, and none will come.
    private boolean comes(Inbox<Object> box) throws InterruptedException {
        while (!(finishing && inbox.size() == 0)) {
            if (awaitAny(control, box).orElse(control) == box) {
                return true;
            }
            switch (control.receive()) {
                case ProducerFinished _ -> finishing = true;
                case Shutdown shutdown -> {
                    signal().send(shutdown);
                    throw new InterruptedException("told to shut down");
                }
                default -> {
                    // not a word about ending
                }
            }
        }
        return false;
    }
}
