package org.postroom.engine.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.postroom.engine.recording.RecordingLines;
import org.postroom.engine.watch.Happening;

/// `--record FILE`: everything that happens, a JSON object per line, in the order in which it happened. Several threads
/// may tell at once. Where the disk takes no more it ends early, and the run goes on.
final class RecordingFile implements Consumer<Happening>, AutoCloseable {
    private final Optional<Path> file;
    private final Writer writer;
    private Optional<String> trouble = Optional.empty();

    private RecordingFile(Optional<Path> file, Writer writer) {
        this.file = file;
        this.writer = writer;
    }

    static RecordingFile open(Optional<Path> file) throws Unreadable {
        try {
            return new RecordingFile(file, file.isPresent()
                    ? Files.newBufferedWriter(file.get())
                    : Writer.nullWriter());
        } catch (IOException e) {
            throw new Unreadable(List.of("The recording " + file.orElse(Path.of("")) + " can't be written: " + why(e)));
        }
    }

    @Override
    public synchronized void accept(Happening happening) {
        if (trouble.isEmpty()) {
            note(() -> writer.write(RecordingLines.line(happening) + "\n"));
        }
    }

    private void note(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            trouble = trouble.or(() -> Optional.of("The recording " + file.orElse(Path.of("")) + " is not whole: "
                    + why(e)));
        }
    }

    private static String why(IOException e) {
        String reason = String.valueOf(e instanceof FileSystemException system ? system.getReason() : e.getMessage());
        return switch (e) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "we have no permission";
            default -> switch (reason.toLowerCase(Locale.ROOT)) {
                case "no space left on device", "there is not enough space on the disk" -> "the disk is full";
                case "is a directory" -> "it is a folder";
                default -> reason;
            };
        };
    }

    /// Why it has less than what happened, if it has; known once it is closed.
    synchronized Optional<String> trouble() {
        return trouble;
    }

    @Override
    public synchronized void close() {
        note(writer::close);
    }

    /// A step that the disk may refuse.
    private interface Step {
        void take() throws IOException;
    }
}
