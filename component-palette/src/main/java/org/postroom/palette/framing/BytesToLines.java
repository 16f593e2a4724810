package org.postroom.palette.framing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Makes lines of bytes that come in pieces of whatever size. Kamaelia: chunks_to_lines.
@ComponentInfo(group = "Text", summary = "Makes lines of bytes that come in pieces of whatever size.", atEnd = """
        When nothing more comes, it sends what is left, if the last line has no end, and ends. Told to shut down, it \
        ends at once and forgets what is left.""", badInput = """
        A line that is too long is passed over, and told by 'errors'. Bytes that are no letters become the replacement \
        character. Fails at a message that isn't bytes.""", kamaelia = "Kamaelia.Visualisation.PhysicsGraph.chunks_to_lines")
public final class BytesToLines extends Component {
    public record Settings(@Help("how the letters are encoded") Charset charset,
            @Help("how many letters a line may have, 1 to 16,777,216; a longer one is passed over") int longestLine) {
        public Settings {
            LineCutter.checkLongest(longestLine);
        }

        public Settings() {
            this(StandardCharsets.UTF_8, 65_536);
        }
    }

    private final Inbox<Bytes> inbox = inbox(Bytes.class, "bytes, wherever they are cut");
    private final Outbox<String> outbox = outbox(String.class, "lines, without their ends");
    private final Outbox<String> errors = outbox("errors", String.class, "that a line is too long");
    private final Settings settings;

    public BytesToLines(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws InterruptedException {
        LineCutter cutter = new LineCutter(settings.charset(), settings.longestLine());
        for (Bytes piece : inbox) {
            send(cutter.add(piece.toArray()));
        }
        send(cutter.rest());
    }

    private void send(List<LineCutter.Cut> cuts) throws InterruptedException {
        for (LineCutter.Cut cut : cuts) {
            switch (cut) {
                case LineCutter.Cut.Whole(var text) -> outbox.send(text);
                case LineCutter.Cut.TooLong(var reason) -> errors.send(reason);
            }
        }
    }
}
