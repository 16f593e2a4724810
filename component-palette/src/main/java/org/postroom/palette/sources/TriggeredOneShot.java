package org.postroom.palette.sources;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Waits for a message, whichever, then sends its own one and ends. Kamaelia: TriggeredOneShot.
///
/// Told that nothing will come it ends without having sent.
@ComponentInfo(group = "Sources", summary = "Waits for a message, whichever, then sends its own one and"
        + " ends.", atEnd = """
        Ends when its message is sent. When nothing more comes before a trigger has come, or when told to shut down, \
        it ends without having sent.""", badInput = """
        Any message is a trigger.""", kamaelia = "Kamaelia.Util.OneShot.TriggeredOneShot")
public final class TriggeredOneShot extends Component {

    public record Settings(@Help("the message to send") Object message) {}

    private final Inbox<Object> inbox = inbox(Object.class, "anything: the first one is the trigger");
    private final Outbox<Object> outbox = outbox(Object.class, "the message");
    private final Object message;

    public TriggeredOneShot(Settings settings) {
        message = settings.message();
    }

    public TriggeredOneShot(Object message) {
        this(new Settings(message));
    }

    @Override
    protected void main() throws InterruptedException {
        inbox.receive();
        outbox.send(message);
    }
}
