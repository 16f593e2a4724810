package org.postroom.editor.stage;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.words.Texts;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Face;

/// A field that hears keys while it has the focus: it takes it when it appears, and with a click.
final class KeysView implements FaceView {
    private static final Texts WORDS = Texts.of(KeysView.class);

    private final Label label = new Label("", Icon.KEYS.node());

    KeysView(Face.Keys face, Consumer<Act> acts) {
        label.getStyleClass().add("stage-keys");
        label.setFocusTraversable(true);
        label.setOnMousePressed(_ -> label.requestFocus());
        label.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.TAB && event.getCode() != KeyCode.UNDEFINED) {
                acts.accept(new Act.Typed(event.getCode().name()));
                event.consume();
            }
        });
        label.sceneProperty().subscribe(scene -> {
            if (scene != null && scene.getFocusOwner() == null) {
                label.requestFocus();
            }
        });
        show(face);
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void show(Face face) {
        label.setText(face.title().isEmpty() ? WORDS.text("keys") : face.title());
    }
}
