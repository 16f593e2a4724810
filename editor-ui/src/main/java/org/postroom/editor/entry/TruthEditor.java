package org.postroom.editor.entry;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/// True or false, with a third look where several components differ.
final class TruthEditor implements SettingEditor {
    private final CheckBox box = new CheckBox();
    private final Optional<Object> usual;

    TruthEditor(String name, Optional<Object> usual, Heard heard) {
        this.usual = usual;
        box.setText(name);
        box.setMnemonicParsing(false);
        box.setOnAction(_ -> heard.done(new Entry.Value(box.isSelected())));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Optional<Object> given, boolean mixed) {
        box.setIndeterminate(mixed || given.or(() -> usual).isEmpty());
        box.setSelected(given.or(() -> usual).filter(Boolean.TRUE::equals).isPresent());
    }
}
