package org.postroom.editor.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;

/// Finds which of a flow's running components a drawing shows: inside of a part, those of the first place where it is used.
public final class Instances {
    private static final String PART = "part:";

    private Instances() {}

    /// What the paths of the components in a drawing begin with; nothing where no such part runs.
    ///
    /// @param parts gone into, the outermost first
    public static Optional<String> prefix(Flow flow, List<String> parts) {
        StringBuilder prefix = new StringBuilder();
        Drawing drawing = flow.drawing();
        for (String part : parts) {
            Optional<String> use = use(drawing, part);
            Optional<Drawing> inside = Optional.ofNullable(flow.parts().get(part));
            if (use.isEmpty() || inside.isEmpty()) {
                return Optional.empty();
            }
            prefix.append(use.get()).append('/');
            drawing = inside.get();
        }
        return Optional.of(prefix.toString());
    }

    private static Optional<String> use(Drawing drawing, String part) {
        return drawing.components().entrySet().stream().filter(entry -> is(entry.getValue(), part))
                .map(Map.Entry::getKey).findFirst();
    }

    private static boolean is(Placed placed, String part) {
        return placed.type().equals(PART + part);
    }
}
