package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// What a window asks a person. A test answers instead.
interface Asking {
    /// What is to become of changes that aren't saved.
    enum Leaving {
        SAVE,
        DISCARD,
        STAY
    }

    /// Which file to open.
    Optional<Path> open(Window owner);

    /// Where to save a flow.
    Optional<Path> save(Window owner, String title);

    /// Where to save a flow that could not be saved.
    ///
    /// @param reason why not, in a sentence
    Optional<Path> elsewhere(Window owner, String title, String reason);

    /// Where to put a picture of a flow.
    Optional<Path> export(Window owner, String title);

    /// Where to put a time line, as a picture, a diagram or a recording.
    Optional<Path> timeline(Window owner, String title);

    /// Where to record what happens in a run.
    Optional<Path> recording(Window owner, String title);

    /// Which file a setting is to name.
    Optional<Path> any(Window owner);

    /// Whether to save a flow before it is closed.
    Leaving leaving(Window owner, String title);
}
