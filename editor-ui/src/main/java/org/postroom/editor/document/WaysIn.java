package org.postroom.editor.document;

import java.util.List;
import java.util.Optional;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
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
        return part.map(List::of).orElseGet(() -> named(placed, catalogue)).stream()
                .filter(flow.parts()::containsKey).toList();
    }

    /// Whether it makes copies of what its settings name.
    public static boolean makes(Placed placed, Catalogue catalogue) {
        return catalogue.find(placed.type()).filter(type -> !type.named(placed.settings()).isEmpty()).isPresent();
    }

    private static List<String> named(Placed placed, Catalogue catalogue) {
        return placed.settings().isEmpty()
                ? List.of()
                : catalogue.find(placed.type()).map((ComponentType type) -> type.named(placed.settings()))
                        .orElse(List.of()).stream().flatMap(type -> PartType.name(type).stream()).distinct().toList();
    }
}
