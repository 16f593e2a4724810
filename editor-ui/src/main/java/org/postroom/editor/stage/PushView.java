package org.postroom.editor.stage;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Face;

/// A button.
final class PushView implements FaceView {
    private final Button button = new Button();

    PushView(Face.Push face, Consumer<Act> acts) {
        button.getStyleClass().add("stage-push");
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> acts.accept(new Act.Pressed()));
        show(face);
    }

    @Override
    public Node node() {
        return button;
    }

    @Override
    public void show(Face face) {
        button.setText(face.title());
    }
}
