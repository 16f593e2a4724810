package org.postroom.palette.changing;

import java.io.ByteArrayOutputStream;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Cuts a stream of bytes anew, into chunks of one size; at the end it sends a smaller one with what is left. Kamaelia:
/// Chunkifier.
@ComponentInfo(group = "Changing", summary = "Cuts a stream of bytes anew, into chunks of one size.", atEnd = """
        When nothing more comes, it sends what is left as a last, smaller chunk and ends. Told to shut down, it ends \
        at once and forgets what is left.""", badInput = """
        Fails at a message that isn't bytes.""", kamaelia = "Kamaelia.Util.Chunkifier")
public final class Chunkifier extends Component {
    private static final int MOST = 64 << 20;

    public record Settings(@Help("how many bytes a chunk has, 1 to 67,108,864") int chunkSize) {
        public Settings {
            if (chunkSize < 1 || chunkSize > MOST) {
                throw new IllegalArgumentException("a chunk has 1 to " + MOST + " bytes, not " + chunkSize);
            }
        }

        public Settings() {
            this(1 << 20);
        }
    }

    private final Inbox<Bytes> inbox = inbox(Bytes.class, "bytes, as many at a time as there are");
    private final Outbox<Bytes> outbox = outbox(Bytes.class, "the same bytes in chunks");
    private final int size;

    public Chunkifier(Settings settings) {
        size = settings.chunkSize();
    }

    @Override
    protected void main() throws InterruptedException {
        ByteArrayOutputStream begun = new ByteArrayOutputStream();
        for (Bytes bytes : inbox) {
            byte[] content = bytes.toArray();
            for (int from = 0; from < content.length;) {
                int taken = Math.min(size - begun.size(), content.length - from);
                begun.write(content, from, taken);
                from += taken;
                if (begun.size() == size) {
                    send(begun);
                }
            }
        }
        if (begun.size() > 0) {
            send(begun);
        }
    }

    private void send(ByteArrayOutputStream begun) throws InterruptedException {
        Bytes chunk = Bytes.of(begun.toByteArray());
        begun.reset();
        outbox.send(chunk);
    }
}
