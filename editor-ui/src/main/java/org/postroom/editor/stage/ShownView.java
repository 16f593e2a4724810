package org.postroom.editor.stage;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.postroom.editor.controls.Pixels;
import org.postroom.engine.media.Picture;
import org.postroom.engine.stage.Face;

/// A picture, as large as there is room.
final class ShownView implements FaceView {
    private final Frame frame = new Frame();
    private final Label caption = new Label();
    private final VBox column = new VBox(frame, caption);
    private Optional<Picture> seen = Optional.empty();

    ShownView() {
        column.getStyleClass().add("stage-shown");
        caption.getStyleClass().add("stage-caption");
        caption.setWrapText(true);
        VBox.setVgrow(frame, Priority.ALWAYS);
    }

    @Override
    public Node node() {
        return column;
    }

    @Override
    public void show(Face face) {
        if (face instanceof Face.Shown shown) {
            if (!sameAs(shown.picture())) {
                seen = shown.picture();
                seen.ifPresent(picture -> frame.view.setImage(Pixels.of(picture)));
                frame.requestLayout();
            }
            caption.setText(shown.caption());
            caption.setManaged(!shown.caption().isEmpty());
            frame.view.setAccessibleText(shown.title() + " " + shown.caption());
        }
    }

    @SuppressWarnings("ReferenceEquality") // comparing millions of points would take longer than drawing them
    private boolean sameAs(Optional<Picture> other) {
        return seen.orElse(null) == other.orElse(null);
    }

    /// Fits its picture into whatever room it gets.
    private static final class Frame extends Region {
        private static final double LEAST = 32;

        private final ImageView view = new ImageView();

        private Frame() {
            view.setPreserveRatio(true);
            view.setSmooth(true);
            getChildren().add(view);
            setMinSize(LEAST, LEAST);
        }

        @Override
        protected void layoutChildren() {
            view.setFitWidth(getWidth());
            view.setFitHeight(getHeight());
            layoutInArea(view, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
        }
    }
}
