package org.postroom.editor.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;

/// Finds components by their id, label, type or settings; in the flow's own drawing first, then in its parts.
public final class Finder {
    private Finder() {}

    /// A component that was found.
    ///
    /// @param part the part that it is in; nothing for the flow's own drawing
    /// @param id   of the component
    /// @param why  what of it fits: "type Grep", "pattern = cat"
    public record Found(Optional<String> part, String id, String why) {}

    /// All components that fit.
    ///
    /// @param typed by a person; nothing is found where it is blank
    public static List<Found> find(Flow flow, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Found> found = new ArrayList<>();
        if (!wanted.isEmpty()) {
            find(flow.drawing(), Optional.empty(), wanted, found);
            flow.parts().forEach((name, part) -> find(part, Optional.of(name), wanted, found));
        }
        return found;
    }

    private static void find(Drawing drawing, Optional<String> part, String wanted, List<Found> found) {
        drawing.components().forEach((id, placed) -> words(id, placed)
                .filter(words -> words.toLowerCase(Locale.ROOT).contains(wanted)).findFirst()
                .ifPresent(why -> found.add(new Found(part, id, why))));
    }

    private static Stream<String> words(String id, Placed placed) {
        return Stream.of(Stream.of(id), Stream.of(placed.label()).filter(label -> !label.isEmpty()),
                Stream.of(placed.type()), placed.settings().entrySet().stream().map(Finder::words))
                .flatMap(all -> all);
    }

    private static String words(Map.Entry<String, Object> setting) {
        return setting.getKey() + " = " + setting.getValue();
    }
}
