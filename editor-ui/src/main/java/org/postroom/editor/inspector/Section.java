package org.postroom.editor.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A part of the inspector with a heading. Confined to the UI thread.
class Section extends VBox {
    Section() {
        getStyleClass().add("section");
    }

    final void heading(String text) {
        getChildren().add(words(text, "section-heading"));
    }

    static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /// A label above what it names.
    static VBox named(String name, Node node) {
        Label label = words(name, "field-name");
        label.setLabelFor(node);
        VBox box = new VBox(label, node);
        box.getStyleClass().add("field");
        return box;
    }

    /// Tells what is entered at its end: by Enter, or when the field is left.
    static void onEntered(TextInputControl field, Consumer<String> entered) {
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                entered.accept(field.getText());
            }
        });
        if (field instanceof TextField line) {
            line.setOnAction(_ -> entered.accept(field.getText()));
        }
    }

    /// Esc gives back what there was.
    static void onCancelled(TextInputControl field, Runnable cancelled) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelled.run();
            }
        });
    }

    /// Shows a text, unless somebody is just typing another.
    static void show(TextInputControl field, String text) {
        if (!field.isFocused() && !field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
