package org.postroom.engine.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.json.JsonText;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.TreeReader;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Kept;
import org.postroom.engine.watch.Happening;

/// A recording as `postroom run --record` writes it: a JSON object a line. When it is read, messages are what their JSON
/// says: a record has become a map, bytes a text.
public final class RecordingLines {
    private RecordingLines() {}

    /// Reads a file.
    ///
    /// @param file one line for each happening
    /// @return the recording
    /// @throws IOException where it can't be read, or a line isn't one of a recording: with the line's number
    public static Recording read(Path file) throws IOException {
        List<Moment> moments = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                moments.add(new Moment(moments.size(), 0, happening(file, moments.size() + 1, line)));
            }
        }
        return new Recording(moments);
    }

    /// One line of it.
    ///
    /// @param happening what happened
    /// @return JSON without a line break
    public static String line(Happening happening) {
        return JsonText.line(tree(happening));
    }

    /// All of it.
    ///
    /// @param moments in their order
    /// @return a line for each, with its line break
    public static String of(List<Moment> moments) {
        StringBuilder lines = new StringBuilder();
        moments.forEach(moment -> lines.append(line(moment.what())).append('\n'));
        return lines.toString();
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
                tree.put("messages", now.stream().map(RecordingLines::tree).toList());
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

    private static Happening happening(Path file, int number, String line) throws IOException {
        try {
            if (TreeReader.read(line) instanceof Map<?, ?> tree) {
                return happening(tree).orElseThrow(() -> new IllegalArgumentException("nothing that happens"));
            }
            throw new IllegalArgumentException("no object");
        } catch (MalformedTreeException | IllegalArgumentException e) {
            throw new IOException(file + ": line " + number + " is no line of a recording: " + e.getMessage(), e);
        }
    }

    private static Optional<Happening> happening(Map<?, ?> tree) {
        Object message = tree.containsKey("message") ? tree.get("message") : "";
        long number = tree.get("number") instanceof Number count ? count.longValue() : 0;
        return text(tree, "turn").<Happening>map(Happening.Turn::new)
                .or(() -> text(tree, "delivered").map(to -> new Happening.Delivered(from(tree), BoxName.of(to), number,
                        message)))
                .or(() -> text(tree, "taken").map(box -> new Happening.Taken(BoxName.of(box), number, message)))
                .or(() -> text(tree, "dropped")
                        .map(to -> new Happening.Dropped(from(tree), BoxName.of(to), message)))
                .or(() -> text(tree, "rearranged").map(box -> new Happening.Rearranged(BoxName.of(box), kept(tree))))
                .or(() -> text(tree, "nowhere").map(box -> new Happening.Nowhere(BoxName.of(box), message)))
                .or(() -> text(tree, "started").map(Happening.Started::new))
                .or(() -> text(tree, "ended").map(Happening.Ended::new))
                .or(() -> text(tree, "failed").map(component -> new Happening.Failed(new Failure(component,
                        new IllegalStateException(text(tree, "reason").orElse("")), Optional.empty(), 1, false))));
    }

    private static List<Kept> kept(Map<?, ?> tree) {
        List<Kept> kept = new ArrayList<>();
        for (Object each : tree.get("messages") instanceof List<?> list ? list : List.of()) {
            if (each instanceof Map<?, ?> fields && fields.get("number") instanceof Number number) {
                Object message = fields.containsKey("message") ? fields.get("message") : "";
                kept.add(new Kept(number.longValue(), message, from(fields), 0, true));
            }
        }
        return kept;
    }

    private static BoxName from(Map<?, ?> tree) {
        return BoxName.of(text(tree, "from").orElseThrow(() -> new IllegalArgumentException("it says no 'from'")));
    }

    private static Optional<String> text(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
