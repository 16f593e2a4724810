package org.postroom.editor.entry;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.controlsfx.control.SearchableComboBox;
import org.postroom.editor.words.Texts;

/// One of some names; with a field to search in where there are many.
final class ChoiceEditor implements SettingEditor {
    private static final Texts WORDS = Texts.of(ChoiceEditor.class);
    private static final int MANY = 12;

    private final ComboBox<String> box;
    private final Optional<Object> usual;
    private final List<String> names;
    private boolean showing;

    ChoiceEditor(List<String> names, Optional<Object> usual, Heard heard) {
        this.usual = usual;
        this.names = names;
        box = names.size() > MANY ? new SearchableComboBox<>() : new ComboBox<>();
        box.getItems().setAll(names);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((_, _, name) -> {
            if (!showing && name != null) {
                heard.done(new Entry.Value(name));
            }
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Optional<Object> given, boolean mixed) {
        showing = true;
        box.setPromptText(WORDS.text(mixed ? "mixed" : "choose"));
        Optional<String> name = mixed ? Optional.empty() : given.or(() -> usual).map(String::valueOf);
        name.filter(each -> !names.contains(each) && !box.getItems().contains(each)).ifPresent(box.getItems()::add);
        name.ifPresentOrElse(box::setValue, () -> box.getSelectionModel().clearSelection());
        showing = false;
    }
}
