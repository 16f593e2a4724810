package org.postroom.palette.changing;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Makes the list `[number, message]` of each message, counting up. Kamaelia: TagWithSequenceNumber.
@ComponentInfo(group = "Changing", summary = "Makes the list [number, message] of each message, counting"
        + " up.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.TagWithSequenceNumber")
public final class TagWithSequenceNumber extends Component {

    public record Settings(@Help("the first number; the next message gets the one after it") int initial) {
        public Settings() {
            this(0);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "any messages");
    @SuppressWarnings("rawtypes")
    private final Outbox<List> outbox = outbox(List.class, "the message's number and the message");
    private final int initial;

    public TagWithSequenceNumber(Settings settings) {
        initial = settings.initial();
    }

    @Override
    protected void main() throws InterruptedException {
        long number = initial;
        for (Object message : inbox) {
            outbox.send(List.of(whole(number), message));
            number++;
        }
    }

    /// As in a file: an Integer as long as it is large enough.
    private static Object whole(long number) {
        return number == (int) number ? (Object) (int) number : (Object) number;
    }
}
