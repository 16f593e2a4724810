package org.postroom.editor.entry;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.postroom.editor.controls.SidedField;
import org.postroom.editor.words.Texts;
import org.postroom.engine.settings.Kind;

/// A path, typed or chosen.
final class PathEditor implements SettingEditor {
    private static final Texts WORDS = Texts.of(PathEditor.class);

    private final SidedField field = new SidedField();
    private final TextEditor text;

    PathEditor(Kind kind, Optional<Object> usual, Heard heard, FileChoice files) {
        text = new TextEditor(kind, usual, field, heard);
        Button choose = new Button("…");
        choose.getStyleClass().add("choose-file");
        choose.setAccessibleText(WORDS.text("file.choose"));
        choose.setOnAction(_ -> files.choose(field.getScene().getWindow(), text.text()).ifPresent(text::enter));
        field.setRight(choose);
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void show(Optional<Object> given, boolean mixed) {
        text.show(given, mixed);
    }
}
