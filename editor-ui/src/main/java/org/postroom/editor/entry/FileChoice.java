package org.postroom.editor.entry;

import java.util.Optional;
import javafx.stage.Window;

/// Asks a person for a file. A test answers instead.
@FunctionalInterface
public interface FileChoice {
    /// Asks.
    ///
    /// @param owner the window in front of which it is asked
    /// @param now   what is in the field; may be empty
    /// @return the path as the flow's file should have it, or nothing where the person wants none
    Optional<String> choose(Window owner, String now);
}
