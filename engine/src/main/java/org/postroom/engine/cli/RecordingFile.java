package org.postroom.engine.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.postroom.engine.network.Kept;
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
            note(() -> writer.write(JsonText.line(tree(happening)) + "\n"));
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

    private static Map<String, Object> tree(Happening happening) {
        Map<String, Object> tree = new LinkedHashMap<>();
        switch (happening) {
            case Happening.Turn(var component) -> tree.put("turn", component);
            case Happening.Delivered(var from, var to, var number, var message) -> {
                tree.put("delivered", to.toString());
                tree.put("from", from.toString());
                tree.put("number", number);
                tree.put("message", message);
            }
            case Happening.Taken(var from, var number, var message) -> {
                tree.put("taken", from.toString());
                tree.put("number", number);
                tree.put("message", message);
            }
            case Happening.Dropped(var from, var to, var message) -> {
                tree.put("dropped", to.toString());
                tree.put("from", from.toString());
                tree.put("message", message);
            }
            case Happening.Rearranged(var box, var now) -> {
                tree.put("rearranged", box.toString());
                tree.put("messages", now.stream().map(RecordingFile::tree).toList());
            }
            case Happening.Nowhere(var from, var message) -> {
                tree.put("nowhere", from.toString());
                tree.put("message", message);
            }
            case Happening.Started(var component) -> tree.put("started", component);
            case Happening.Failed(var failure) -> {
                tree.put("failed", failure.component());
                tree.put("reason", failure.reason());
            }
            case Happening.Ended(var component) -> tree.put("ended", component);
        }
        return tree;
    }

    private static Map<String, Object> tree(Kept kept) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", kept.number());
        tree.put("from", kept.from().toString());
        tree.put("message", kept.message());
        return tree;
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
