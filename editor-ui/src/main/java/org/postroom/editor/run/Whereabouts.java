package org.postroom.editor.run;

import java.util.List;

/// Where a running component is to be seen. A value.
///
/// @param parts  to go into, the outermost first
/// @param prefix which of the running components these then show
/// @param id     the component itself, or the one in that drawing that has it inside
public record Whereabouts(List<String> parts, String prefix, String id) {
    /// Copies what it is given.
    public Whereabouts {
        parts = List.copyOf(parts);
    }
}
