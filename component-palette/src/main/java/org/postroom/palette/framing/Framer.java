package org.postroom.palette.framing;

import java.util.List;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Words;

/// Makes a frame of each tag and its content: `tag length`, a line feed, the content. [DeFramer] reads it. Kamaelia:
/// Framer.
@ComponentInfo(group = "Changing", summary = "Makes a frame, with its tag and length before it, of each [tag, content].", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        What isn't a list of a tag and a content, or has a tag that is empty, has white space or more than 100 letters, \
        leaves by 'errors' as a sentence. Fails at a message that isn't a \
        list.""", kamaelia = "Kamaelia.Protocol.Framing.Framer")
public final class Framer extends Component {
    @SuppressWarnings("rawtypes") // a class has no type parameters
    private final Inbox<List> inbox = inbox(List.class,
            "lists of a tag and a content: bytes as they are, else its text");
    private final Outbox<Bytes> outbox = outbox(Bytes.class, "a frame of each");
    private final Outbox<String> errors = outbox("errors", String.class, "what is wrong with a list");

    public Framer() {}

    @Override
    protected void main() throws InterruptedException {
        for (List<?> message : inbox) {
            if (message.size() != 2) {
                errors.send("a frame has a tag and a content, but there are " + message.size() + ": "
                        + Words.brief(message));
            } else if (!Frame.isTag(String.valueOf(message.getFirst()))) {
                errors.send("a tag has 1 to 100 letters without white space, not " + Words.brief(message.getFirst()));
            } else {
                outbox.send(new Frame(String.valueOf(message.getFirst()), content(message.getLast())).bytes());
            }
        }
    }

    private static Bytes content(Object message) {
        return message instanceof Bytes bytes ? bytes : Bytes.of(String.valueOf(message));
    }
}
