package org.postroom.engine.stage;

import java.io.IOException;

/// Where a component shows itself to a person: a window, a panel of the editor, or memory. Each component has one of its
/// own; what is behind it is shared. Used by the component's thread. Kamaelia: the service PygameDisplay.
@FunctionalInterface
public interface Stage {
    /// Puts up a face. A component has one at most: a second one takes the place of the first.
    ///
    /// @param face what is seen first
    /// @return where the face is
    /// @throws IOException where there is no screen, with what to do
    Spot appear(Face face) throws IOException;

    /// A stage for a place without a screen.
    ///
    /// @param reason a sentence for the person
    /// @return one on which nobody can appear
    static Stage closed(String reason) {
        return _ -> {
            throw new IOException(reason);
        };
    }
}
