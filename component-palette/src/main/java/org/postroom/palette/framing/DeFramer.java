package org.postroom.palette.framing;

import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Reads the frames that [Framer] makes: out of a stream of bytes, or one from each message. Kamaelia: DeFramer, which
/// knows the second way only.
@ComponentInfo(group = "Changing", summary = "Reads frames and sends [tag, content] of each.", atEnd = """
        When nothing more comes, it tells by 'errors' of a frame that was only begun, and ends. Told to shut down, it \
        ends at once and forgets what is left.""", badInput = """
        With 'whole', what is no frame, or shorter than it says, is dropped and told by 'errors'. In a stream nobody can \
        tell where the next frame begins: it fails. Fails at a message that isn't \
        bytes.""", kamaelia = "Kamaelia.Protocol.Framing.DeFramer")
public final class DeFramer extends Component {
    /// How frames come.
    public enum Pieces {
        /// Cut wherever it may be, as a connection delivers them.
        STREAM,
        /// A message for each, as datagrams do; some may be lost.
        WHOLE
    }

    public record Settings(
            @Help("stream: frames come cut anywhere, as over a connection; whole: each message is one") Pieces pieces,
            @Help("how many bytes a content may have, 0 to 16,777,216") int longest) {
        private static final int LONGEST = 1 << 24;

        public Settings {
            if (longest < 0 || longest > LONGEST) {
                throw new IllegalArgumentException("a content has 0 to 16,777,216 bytes, not " + longest);
            }
        }

        public Settings() {
            this(Pieces.STREAM, 1 << 20);
        }
    }

    private final Inbox<Bytes> inbox = inbox(Bytes.class, "frames");
    @SuppressWarnings("rawtypes") // a class has no type parameters
    private final Outbox<List> outbox = outbox(List.class, "lists of the tag, and the content as bytes");
    private final Outbox<String> errors = outbox("errors", String.class, "what is no frame");
    private final Settings settings;

    public DeFramer(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws InterruptedException {
        switch (settings.pieces()) {
            case STREAM -> stream();
            case WHOLE -> whole();
        }
    }

    private void stream() throws InterruptedException {
        FrameCutter cutter = new FrameCutter(settings.longest());
        for (Bytes piece : inbox) {
            for (Frame frame : cutter.add(piece.toArray())) {
                outbox.send(frame.message());
            }
        }
        Optional<String> begun = cutter.begun();
        if (begun.isPresent()) {
            errors.send(begun.get());
        }
    }

    private void whole() throws InterruptedException {
        for (Bytes message : inbox) {
            try {
                FrameCutter cutter = new FrameCutter(settings.longest());
                Optional<Frame> frame = cutter.first(message.toArray());
                if (frame.isPresent()) {
                    outbox.send(frame.get().message());
                } else {
                    errors.send(cutter.begun().orElse("no frame is empty"));
                }
            } catch (IllegalArgumentException e) {
                errors.send(String.valueOf(e.getMessage()));
            }
        }
    }
}
