package org.postroom.editor.app;

import java.util.Optional;
import org.postroom.editor.stage.Screen;
import org.postroom.engine.cli.Postroom;

/// The way into the editor: sees that there is a screen, then opens the window.
public final class PostroomEditor {
    private PostroomEditor() {}

    /// Opens the editor.
    ///
    /// @param words `edit`, which may be left out, and a file; or `shot` and its words
    public static void main(String... words) {
        boolean shot = words.length > 0 && words[0].equals("shot");
        if (shot) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Optional<String> missing = Screen.missing();
        if (missing.isPresent()) {
            System.err.println(missing.get());
            System.exit(2);
        }
        if (shot) {
            Postroom.main(words);
        }
        EditorApplication.open(words);
    }
}
