package org.postroom.engine.flow;

import java.util.Comparator;
import java.util.Optional;

/// Orders running components as one reads their drawing: from the top down, beside each other from the left. What is in a
/// part goes where the part is.
///
/// @param flow the drawing
public record ReadingOrder(Flow flow) implements Comparator<String> {
    private static final Layout.Point NOWHERE = new Layout.Point(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /// Compares two paths, such as `controls/next`.
    ///
    /// @return below 0, 0, or above 0
    @Override
    public int compare(String one, String other) {
        return compare(one.split("/"), other.split("/"), 0, flow.layout().drawing(), Optional.of(flow.drawing()));
    }

    private int compare(String[] one, String[] other, int depth, Layout.Sheet sheet, Optional<Drawing> drawing) {
        if (depth == one.length || depth == other.length) {
            return Integer.compare(one.length, other.length);
        }
        if (!one[depth].equals(other[depth])) {
            return Comparator.comparing((String id) -> sheet.components().getOrDefault(id, NOWHERE),
                    Comparator.comparingDouble(Layout.Point::y).thenComparingDouble(Layout.Point::x))
                    .thenComparing(Comparator.naturalOrder()).compare(one[depth], other[depth]);
        }
        Optional<String> part = drawing.map(inside -> inside.components().get(one[depth])).map(Placed::type)
                .flatMap(PartType::name);
        return compare(one, other, depth + 1,
                part.map(name -> flow.layout().parts().get(name)).orElseGet(Layout.Sheet::empty),
                part.map(name -> flow.parts().get(name)));
    }
}
