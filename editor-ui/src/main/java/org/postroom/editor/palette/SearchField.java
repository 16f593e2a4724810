package org.postroom.editor.palette;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.postroom.editor.controls.SidedField;

/// A field to search with: a magnifying glass before it, behind it a cross once there is something to take away.
final class SearchField extends SidedField {
    SearchField(String prompt) {
        getStyleClass().add("search-field");
        setPromptText(prompt);
        Region glass = new Region();
        glass.getStyleClass().add("glass");
        StackPane left = new StackPane(glass);
        left.getStyleClass().add("glass-pane");
        setLeft(left);
        Button clear = new Button("×");
        clear.getStyleClass().add("clear");
        clear.setFocusTraversable(false);
        clear.setOnAction(_ -> clear());
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
