package org.postroom.palette.world;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sends the content of a file as it is asked for: for each number on `inbox` so many lines, or a chunk of at most so
/// many bytes. Ends with the file. Kamaelia: PromptedFileReader.
///
/// Fails at a number below zero, and where the file isn't there, may not be read, or doesn't fit its character set.
@ComponentInfo(group = "Sources", summary = "Sends the content of a file as it is asked for: so many lines or"
        + " bytes.", atEnd = """
        Ends when it is asked for more than the file has. When nothing more comes, it sends what was asked for and \
        ends. Told to shut down, it ends at once. The file is closed each time.""", badInput = """
        Fails at a message that isn't a whole number from 0 to 67,108,864, and where the file isn't there, may not be \
        read, or doesn't fit its character set.""", kamaelia = "Kamaelia.File.Reading.PromptedFileReader")
public final class PromptedFileReader extends FileComponent {
    private static final int MOST = 64 << 20;

    /// What is counted.
    public enum Unit {
        /// Lines of text, each a message.
        LINES,
        /// Bytes, together a message.
        BYTES
    }

    public record Settings(@Help("the file, relative to the flow's folder") Path file,
            @Help("what the numbers count: lines or bytes") Unit unit,
            @Help("how the text is encoded") Charset charset) {
        public Settings(Path file) {
            this(file, Unit.LINES, StandardCharsets.UTF_8);
        }
    }

    private final Inbox<Integer> inbox = inbox(Integer.class, "how many lines or bytes to send now");
    private final Outbox<Object> outbox = outbox(Object.class, "lines, or chunks of bytes");
    private final Settings settings;

    public PromptedFileReader(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        Path path = find(settings.file());
        Pieces pieces = use(() -> settings.unit() == Unit.LINES
                ? Pieces.lines(path, settings.charset())
                : Pieces.bytes(path));
        try {
            boolean more = true;
            while (more) {
                more = send(pieces, inbox.receive());
            }
        } finally {
            use(pieces::close);
        }
    }

    /// Sends what was asked for; false at the end of the file.
    private boolean send(Pieces pieces, int asked) throws Exception {
        if (asked < 0 || asked > MOST) {
            throw new IllegalArgumentException("0 to " + MOST + " can be asked for, not " + asked);
        }
        int messages = settings.unit() == Unit.LINES ? asked : Math.min(asked, 1);
        for (int sent = 0; sent < messages; sent++) {
            Optional<Object> piece = use(() -> pieces.next(asked));
            if (piece.isEmpty()) {
                return false;
            }
            outbox.send(piece.get());
        }
        return true;
    }
}
