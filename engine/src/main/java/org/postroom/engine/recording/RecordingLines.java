package org.postroom.engine.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.json.JsonText;
import org.postroom.engine.network.Hold;
import org.postroom.engine.network.Kept;
import org.postroom.engine.watch.Happening;

/// A recording as text for other programs: a JSON object a line (NDJSON).
public final class RecordingLines {
    private RecordingLines() {}

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
            case Happening.Held(var what) -> tree.put("held", what.stream().map(RecordingLines::tree).toList());
            case Happening.Released(var what) -> tree.put("released", what.stream().map(RecordingLines::tree).toList());
        }
        return tree;
    }

    private static Object tree(Hold hold) {
        return switch (hold) {
            case Hold.OfComponent(var path) -> path;
            case Hold.OfLink(var from, var to) -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("from", from.toString());
                tree.put("to", to.toString());
                yield tree;
            }
        };
    }

    private static Map<String, Object> tree(Kept kept) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", kept.number());
        tree.put("from", kept.from().toString());
        tree.put("message", kept.message());
        return tree;
    }
}
