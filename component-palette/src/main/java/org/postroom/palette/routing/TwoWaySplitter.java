package org.postroom.palette.routing;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Shutdown;

/// Sends each message by both of its outboxes, and the word that it has ended by both of its signals. Waits for the
/// slower one. Kamaelia: TwoWaySplitter.
@ComponentInfo(group = "Routing", summary = "Sends each message by both of its outboxes, and its end by both"
        + " signals.", atEnd = """
        When nothing more comes, it sends what waits in 'inbox' both ways and says by both signals that it has ended. \
        Told to shut down, it ends at once, forgets what waits, and passes that word on by both \
        signals.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.TwoWaySplitter")
public final class TwoWaySplitter extends Component {
    private final Inbox<Object> control = tendControl();
    private final Inbox<Object> inbox = inbox(Object.class, "messages for both");
    private final Outbox<Object> outbox = outbox(Object.class, "each message");
    private final Outbox<Object> outbox2 = outbox("outbox2", Object.class, "each message too");
    private final Outbox<Object> signal2 = outbox("signal2", Object.class, "says that this component has ended, too");

    public TwoWaySplitter() {}

    @Override
    protected void main() throws InterruptedException {
        Ending told = splitUntilTold();
        while (!(told instanceof Shutdown) && inbox.size() > 0) {
            split();
        }
        signal().send(told);
        signal2.send(told);
    }

    private Ending splitUntilTold() throws InterruptedException {
        while (true) {
            if (awaitAny(control, inbox).orElse(control) == inbox) {
                split();
            } else if (control.receive() instanceof Ending ending) {
                return ending;
            }
        }
    }

    private void split() throws InterruptedException {
        Object message = inbox.receive();
        outbox.send(message);
        outbox2.send(message);
    }
}
