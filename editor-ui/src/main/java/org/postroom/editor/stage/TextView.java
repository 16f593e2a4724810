package org.postroom.editor.stage;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import org.postroom.engine.stage.Face;

/// Lines of text; the newest are in view.
final class TextView implements FaceView {
    private final TextArea area = new TextArea();

    TextView() {
        area.getStyleClass().add("stage-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(2);
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public void show(Face face) {
        if (face instanceof Face.Text text) {
            area.setStyle("-fx-font-size: " + text.letters() + "px");
            area.setAccessibleText(face.title());
            area.setText(String.join("\n", text.lines()));
            area.positionCaret(area.getLength());
            area.setScrollTop(Double.MAX_VALUE);
        }
    }
}
