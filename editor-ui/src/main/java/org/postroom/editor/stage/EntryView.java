package org.postroom.editor.stage;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Face;

/// A line to type in.
final class EntryView implements FaceView {
    private static final int COLUMNS = 28;

    private final Label title = new Label();
    private final TextField field = new TextField();
    private final HBox line = new HBox(title, field);

    EntryView(Face.Entry face, Consumer<Act> acts) {
        line.getStyleClass().add("stage-line");
        title.setLabelFor(field);
        field.setPrefColumnCount(COLUMNS);
        field.setOnAction(_ -> {
            acts.accept(new Act.Entered(field.getText()));
            field.clear();
        });
        show(face);
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(Face face) {
        title.setText(face.title());
        title.setManaged(!face.title().isEmpty());
        field.setAccessibleText(face.title());
        if (face instanceof Face.Entry entry) {
            field.setPromptText(entry.prompt());
        }
    }
}
