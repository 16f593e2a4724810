package org.postroom.drawing.plan;

import java.util.Optional;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.ComponentType;

/// What is known of a component's type.
///
/// @param boxes the boxes that it has; nothing where the type is unknown, or can't tell with these settings
/// @param group where the palette shows it; nothing where the type is unknown
public record Declared(Optional<Boxes> boxes, Optional<String> group) {
    private static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty());

    /// The group of parts, and of flows in files beside the drawing.
    public static final String PARTS = "Parts";

    /// What there is to know of a component's type.
    ///
    /// @param boxes as far as the type or the part can tell
    /// @param type  of the palette; nothing for parts
    public static Declared of(Optional<Boxes> boxes, Optional<ComponentType> type) {
        return new Declared(boxes, type.map(ComponentType::group).or(() -> boxes.map(_ -> PARTS)));
    }

    /// Nothing is known of the type.
    public static Declared unknown() {
        return NOTHING;
    }
}
