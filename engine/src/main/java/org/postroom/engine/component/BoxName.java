package org.postroom.engine.component;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The name of a box from outside: "printer.inbox" is the box `inbox` of the component `printer`. Inside parts the
/// component's name is a path: "stage/image.inbox".
///
/// @param component the component's name or path, not empty
/// @param box       the box's name, not empty
public record BoxName(String component, String box) {
    /// Refuses empty names.
    public BoxName {
        Objects.requireNonNull(component);
        Objects.requireNonNull(box);
        if (component.isEmpty() || box.isEmpty()) {
            throw new IllegalArgumentException("a box is named 'component.box', not '" + component + "." + box + "'");
        }
    }

    /// Reads a name as people write it.
    ///
    /// @param text such as "printer.inbox"
    /// @return the name
    /// @throws IllegalArgumentException when there is no dot between two names
    public static BoxName of(String text) {
        int dot = text.lastIndexOf('.');
        if (dot <= 0 || dot == text.length() - 1) {
            throw new IllegalArgumentException("a box is named 'component.box', not '" + text + "'");
        }
        return new BoxName(text.substring(0, dot), text.substring(dot + 1));
    }

    // What a record has by itself is slow until it is compiled, and a large drawing asks a million times before that.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BoxName(String otherComponent, String otherBox) && box.equals(otherBox)
                && component.equals(otherComponent);
    }

    @Override
    public int hashCode() {
        return 31 * component.hashCode() + box.hashCode();
    }

    @Override
    public String toString() {
        return component + "." + box;
    }
}
