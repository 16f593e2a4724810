package org.postroom.editor.document;

import java.util.List;
import java.util.Optional;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;

/// Which parts of a flow one gets to from a component: the one that it is, or else those that its settings name and that it
/// makes copies of while it runs.
public final class WaysIn {
    private WaysIn() {}

    /// The names of these parts, as far as the flow has them; those of the settings in their order.
    public static List<String> of(Placed placed, Flow flow, Catalogue catalogue) {
        Optional<String> part = PartType.name(placed.type());
        return part.map(List::of)
                .orElseGet(() -> named(placed, catalogue).stream().flatMap(type -> PartType.name(type).stream())
                        .distinct().toList())
                .stream().filter(name -> flow.parts().containsKey(name)).toList();
    }

    /// Whether a component is of a type, or makes copies of it.
    public static boolean lead(Placed placed, String type, Catalogue catalogue) {
        return placed.type().equals(type) || named(placed, catalogue).contains(type);
    }

    /// Whether it makes copies of what its settings name.
    public static boolean makes(Placed placed, Catalogue catalogue) {
        return !named(placed, catalogue).isEmpty();
    }

    private static List<String> named(Placed placed, Catalogue catalogue) {
        return placed.settings().isEmpty()
                ? List.of()
                : catalogue.find(placed.type()).map(type -> type.named(placed.settings()))
                        .orElse(List.of());
    }
}
