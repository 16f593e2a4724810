package org.postroom.palette.world;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;

/// Writes each message to a file: bytes as they are, anything else as text on a line of its own. What was written is in
/// the file whenever nothing waits in `inbox`, and at the end. Kamaelia: SimpleFileWriter, Append.
///
/// With `rotateAt` the full file becomes `name.1`, the one before it `name.2` and so on, and a new one begins. Fails
/// where the file can't be written, such as on a full disk, and at text that its character set doesn't have; the text
/// names the file.
@ComponentInfo(group = "Sinks", summary = "Writes each message to a file: bytes as they are, anything else as a"
        + " line.", atEnd = """
        When nothing more comes, it writes what waits in 'inbox', closes the file and ends. Told to shut down, it \
        closes the file with what was written so far and forgets what waits.""", badInput = """
        Fails at text with letters that its character set doesn't have, and where the file can't be written, such as \
        on a full disk; the failure names the file or the \
        letters.""", kamaelia = "Kamaelia.File.Writing.SimpleFileWriter")
public final class FileWriter extends FileComponent {

    /// What becomes of what the file holds already.
    public enum Existing {
        /// It is overwritten.
        REPLACE,
        /// It stays, and the messages follow it.
        APPEND
    }

    public record Settings(@Help("the file, relative to the flow's folder") Path file,
            @Help("what becomes of what the file holds already: replace or append") Existing existing,
            @Help("written after each message that isn't bytes") String ending,
            @Help("how text is encoded") Charset charset,
            @Help("a new file begins where this one would hold more bytes, 0 or more; 0 is never") long rotateAt,
            @Help("how many full files are kept, 1 to 1,000") int keep) {
        public Settings {
            if (rotateAt < 0) {
                throw new IllegalArgumentException("'rotateAt' must not be below zero, not " + rotateAt);
            }
            if (keep < 1 || keep > 1000) {
                throw new IllegalArgumentException("1 to 1000 full files can be kept, not " + keep);
            }
        }

        public Settings(Path file) {
            this(file, Existing.REPLACE, "\n", StandardCharsets.UTF_8, 0, 3);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages to write");
    private final Settings settings;
    private OutputStream stream = OutputStream.nullOutputStream();
    private long size;

    public FileWriter(Settings settings) {
        this.settings = settings;
    }

    public FileWriter(Path file) {
        this(new Settings(file));
    }

    @Override
    protected void main() throws Exception {
        Path path = find(settings.file());
        TextBytes text = new TextBytes(settings.charset(), settings.ending());
        use(() -> open(path, settings.existing() == Existing.APPEND
                ? StandardOpenOption.APPEND
                : StandardOpenOption.TRUNCATE_EXISTING));
        try {
            for (Object message : inbox) {
                byte[] bytes = text.of(message);
                boolean flush = inbox.size() == 0;
                use(() -> write(path, bytes, flush));
            }
        } finally {
            use(this::close);
        }
    }

    private boolean open(Path path, OpenOption existing) throws IOException {
        stream = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, existing));
        size = Files.size(path);
        return true;
    }

    private boolean close() throws IOException {
        stream.close();
        return true;
    }

    private boolean write(Path path, byte[] bytes, boolean flush) throws IOException {
        if (settings.rotateAt() > 0 && size > 0 && size + bytes.length > settings.rotateAt()) {
            rotate(path);
        }
        stream.write(bytes);
        size += bytes.length;
        if (flush) {
            stream.flush();
        }
        return true;
    }

    private void rotate(Path path) throws IOException {
        stream.close();
        for (int number = settings.keep() - 1; number > 0; number--) {
            if (Files.exists(full(path, number))) {
                Files.move(full(path, number), full(path, number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(path, full(path, 1), StandardCopyOption.REPLACE_EXISTING);
        open(path, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static Path full(Path path, int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}
