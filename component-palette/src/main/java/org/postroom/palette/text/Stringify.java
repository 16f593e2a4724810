package org.postroom.palette.text;

import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Makes text of whatever comes; bytes are read as UTF-8, each message for itself. Kamaelia: Stringify, which never
/// ends.
@ComponentInfo(group = "Text", summary = "Makes text of whatever comes; bytes are read as UTF-8.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        It takes any message. Bytes that aren't UTF-8 become the replacement \
        character.""", kamaelia = "Kamaelia.Util.Stringify")
public final class Stringify extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "any messages; bytes must hold whole characters");
    private final Outbox<String> outbox = outbox(String.class, "the messages as text");

    public Stringify() {}

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            outbox.send(message instanceof Bytes bytes ? bytes.text() : message.toString());
        }
    }
}
