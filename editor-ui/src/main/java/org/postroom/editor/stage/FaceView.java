package org.postroom.editor.stage;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Face;

/// Shows the faces of one component, which are all of one kind. Confined to the UI thread.
interface FaceView {
    /// What is seen.
    Node node();

    /// Shows another face of the same kind.
    void show(Face face);

    /// A view for a face, and for those like it that follow.
    ///
    /// @param acts hears what the person does
    static FaceView of(Face face, Consumer<Act> acts) {
        return switch (face) {
            case Face.Push push -> new PushView(push, acts);
            case Face.Shown _ -> new ShownView();
            case Face.Text _ -> new TextView();
            case Face.Crawl _ -> new CrawlView();
            case Face.Entry entry -> new EntryView(entry, acts);
            case Face.Slide slide -> new SlideView(slide, acts);
            case Face.Curves _ -> new CurvesView();
            case Face.Paper _ -> new PaperView(acts);
            case Face.Keys keys -> new KeysView(keys, acts);
        };
    }

    /// Where a face stands on the stage.
    enum Zone {
        /// Above, side by side.
        TOOLS,
        /// In the middle, sharing the room.
        MIDDLE,
        /// Below, over the whole width.
        FOOT
    }

    /// Where a face belongs.
    static Zone zone(Face face) {
        return switch (face) {
            case Face.Push _, Face.Entry _, Face.Slide _, Face.Keys _ -> Zone.TOOLS;
            case Face.Shown _, Face.Text _, Face.Curves _, Face.Paper _ -> Zone.MIDDLE;
            case Face.Crawl _ -> Zone.FOOT;
        };
    }
}
