package org.postroom.drawing.plan;

import java.util.Optional;
import org.postroom.engine.catalogue.Boxes;

/// What is known of a component's type.
///
/// @param boxes the boxes that it has; nothing where the type is unknown, or can't tell with these settings
/// @param group where the palette shows it; nothing where the type is unknown
public record Declared(Optional<Boxes> boxes, Optional<String> group) {
    private static final Declared NOTHING = new Declared(Optional.empty(), Optional.empty());

    /// Nothing is known of the type.
    public static Declared unknown() {
        return NOTHING;
    }
}
