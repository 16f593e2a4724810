package org.postroom.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.postroom.engine.watch.Happening;

/// `--record FILE`: everything that happens, a JSON object per line, in the order in which it happened. Several threads
/// may tell at once.
final class RecordingFile implements Consumer<Happening>, AutoCloseable {
    private final Writer writer;

    private RecordingFile(Writer writer) {
        this.writer = writer;
    }

    static RecordingFile open(Optional<Path> file) throws IOException {
        try {
            return new RecordingFile(file.isPresent() ? Files.newBufferedWriter(file.get()) : Writer.nullWriter());
        } catch (IOException e) {
            throw new Unreadable(List.of("the recording " + file.orElseThrow() + " can't be written: " + e));
        }
    }

    @Override
    public synchronized void accept(Happening happening) {
        try {
            writer.write(JsonText.line(tree(happening)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the recording can't be written", e);
        }
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

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
