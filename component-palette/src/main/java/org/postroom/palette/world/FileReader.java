package org.postroom.palette.world;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;

/// Sends the content of a file, and ends with it: line by line, in chunks of bytes, or all of its text at once; at a
/// rate, or as fast as it is taken. Kamaelia: SimpleReader, MaxSpeedFileReader, RateControlledFileReader.
///
/// Fails where the file isn't there, may not be read, or doesn't fit its character set; the text names the file.
@ComponentInfo(group = "Sources", summary = "Sends the content of a file: line by line, in chunks of bytes, or all at"
        + " once.", atEnd = """
        Ends with the file. Told to end, in either way, it ends before its next message, and the file is \
        closed.""", badInput = """
        Fails where the file isn't there, may not be read, or doesn't fit its character set; the failure names the \
        file.""", kamaelia = "Kamaelia.File.Reading.SimpleReader")
public final class FileReader extends FileComponent {

    /// What makes a message.
    public enum Unit {
        /// A line of text, without its end.
        LINES,
        /// A chunk of bytes.
        BYTES,
        /// The whole text.
        WHOLE
    }

    public record Settings(@Help("the file, relative to the flow's folder") Path file,
            @Help("what makes a message: a line, a chunk of bytes, or the whole text") Unit unit,
            @Help("how the text is encoded") Charset charset,
            @Help("how many bytes a chunk has at most, 1 to 67,108,864") int chunkSize,
            @Help("how many messages are sent in a second, 0.000001 to 1,000,000,000; without it as fast as they are"
                    + " taken") Optional<Double> perSecond) {
        public Settings {
            if (chunkSize < 1 || chunkSize > 64 << 20) {
                throw new IllegalArgumentException("a chunk has 1 to " + (64 << 20) + " bytes, not " + chunkSize);
            }
            double rate = perSecond.orElse(1.0);
            if (!(rate >= 1e-6 && rate <= 1e9)) {
                throw new IllegalArgumentException(
                        "between 0.000001 and 1000000000 messages may be sent in a second, not " + rate);
            }
        }

        public Settings(Path file) {
            this(file, Unit.LINES, StandardCharsets.UTF_8, 1 << 16, Optional.empty());
        }
    }

    private final Outbox<Object> outbox = outbox(Object.class, "the lines, chunks or text");
    private final Settings settings;

    public FileReader(Settings settings) {
        this.settings = settings;
    }

    public FileReader(Path file) {
        this(new Settings(file));
    }

    @Override
    protected void main() throws Exception {
        Path path = find(settings.file());
        if (settings.unit() == Unit.WHOLE) {
            outbox.send(use(() -> Files.readString(path, settings.charset())));
            return;
        }
        Pieces pieces = use(() -> settings.unit() == Unit.LINES
                ? Pieces.lines(path, settings.charset())
                : Pieces.bytes(path));
        try {
            sendAll(pieces);
        } finally {
            use(pieces::close);
        }
    }

    private void sendAll(Pieces pieces) throws Exception {
        Duration apart = Duration.ofNanos(settings.perSecond().map(rate -> Math.round(1e9 / rate)).orElse(0L));
        Instant due = now();
        for (Optional<Object> piece = next(pieces); piece.isPresent(); piece = next(pieces)) {
            if (now().isBefore(due)) {
                pause(Duration.between(now(), due));
            }
            due = now().plus(apart);
            outbox.send(piece.get());
        }
    }

    private Optional<Object> next(Pieces pieces) throws Exception {
        return use(() -> pieces.next(settings.chunkSize()));
    }
}
