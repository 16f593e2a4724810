package org.postroom.editor.app;

import java.util.Optional;
import javafx.application.Application;

/// The way into the editor: sees that there is a screen, then opens the window.
public final class PostroomEditor {
    private PostroomEditor() {}

    /// Opens the editor.
    ///
    /// @param words `edit`, which may be left out, and a file
    public static void main(String... words) {
        Optional<String> missing = Screen.missing();
        if (missing.isPresent()) {
            System.err.println(missing.get());
            System.exit(2);
        }
        Application.launch(EditorApplication.class, words);
    }
}
