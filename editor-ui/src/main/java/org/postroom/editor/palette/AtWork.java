package org.postroom.editor.palette;

import javafx.scene.Node;
import org.postroom.drawing.picture.Look;

/// A type at work, to be seen in little. Made by whoever knows how to run flows. Confined to the UI thread.
public interface AtWork extends AutoCloseable {
    /// What is seen.
    Node node();

    /// The colours of what is drawn.
    void look(Look look);

    /// Ends what runs; it isn't seen any more.
    @Override
    void close();
}
