package org.postroom.engine.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.Words;
import org.postroom.engine.network.Hold;
import org.postroom.engine.watch.Happening;

/// A sequence diagram in the language of Mermaid, which many wikis and editors show as a picture.
public final class Mermaid {
    private Mermaid() {}

    /// The diagram of some moments.
    ///
    /// @param moments in their order
    /// @return its text, with a final line break
    public static String of(List<Moment> moments) {
        Map<String, String> names = new LinkedHashMap<>();
        StringBuilder lines = new StringBuilder();
        for (Moment moment : moments) {
            switch (moment.what()) {
                case Happening.Delivered(var from, var to, _, var message) ->
                    lines.append("    %s->>%s: %s%n".formatted(name(from.component(), names),
                            name(to.component(), names), plain(to.box() + " " + Words.brief(message))));
                case Happening.Failed(var failure) ->
                    lines.append("    Note over %s: %s%n".formatted(name(failure.component(), names),
                            plain("failed: " + failure.reason())));
                case Happening.Rearranged(var box, _) ->
                    lines.append("    Note over %s: you changed what lies in %s%n"
                            .formatted(name(box.component(), names), plain(box.box())));
                case Happening.Ended(var component) ->
                    lines.append("    Note over %s: ended%n".formatted(name(component, names)));
                case Happening.Held(var what) -> what.forEach(hold -> lines.append(note("held by you", hold, names)));
                case Happening.Released(var what) ->
                    what.forEach(hold -> lines.append(note("released by you", hold, names)));
                case Happening.Turn _, Happening.Taken _, Happening.Dropped _, Happening.Nowhere _, Happening.Started _ ->
                    {}
            }
        }
        StringBuilder whole = new StringBuilder("sequenceDiagram\n");
        names.forEach((path, name) -> whole.append("    participant %s as %s%n".formatted(name, plain(path))));
        return whole.append(lines).toString();
    }

    private static String note(String done, Hold hold, Map<String, String> names) {
        return switch (hold) {
            case Hold.OfComponent(var path) -> "    Note over %s: %s%n".formatted(name(path, names), done);
            case Hold.OfLink(var from, var to) -> "    Note over %s,%s: %s to %s %s%n".formatted(
                    name(from.component(), names), name(to.component(), names), plain(from.box()), plain(to.box()),
                    done);
        };
    }

    private static String name(String path, Map<String, String> names) {
        return names.computeIfAbsent(path, _ -> "c" + names.size());
    }

    /// Without what means something to Mermaid.
    private static String plain(String text) {
        return text.replaceAll("[;#\\r\\n]", " ").replace(":", "꞉");
    }
}
