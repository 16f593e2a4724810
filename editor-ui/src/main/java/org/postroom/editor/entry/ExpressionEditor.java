package org.postroom.editor.entry;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.postroom.engine.settings.Kind;

/// An expression on a message, with the words that may come next.
final class ExpressionEditor implements SettingEditor {
    private static final int MOST_SHOWN = 8;

    private final TextField field = new TextField();
    private final ContextMenu menu = new ContextMenu();
    private final TextEditor text;
    private String seen = "";

    ExpressionEditor(Kind kind, Optional<Object> usual, Heard heard) {
        text = new TextEditor(kind, usual, field, heard);
        field.getStyleClass().add("setting-expression");
        menu.getStyleClass().add("completions");
        field.caretPositionProperty().addListener((_, _, _) -> moved());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe(_ -> menu.hide());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            offer();
            event.consume();
        }
        if (event.getCode() == KeyCode.ESCAPE && menu.isShowing()) {
            menu.hide();
            event.consume();
        }
    }

    /// After the text: the caret follows it, so that both fit together here.
    private void moved() {
        if (field.isFocused() && !field.getText().equals(seen)) {
            seen = field.getText();
            offer();
        }
    }

    private void offer() {
        Completion completion = Completion.at(field.getText(), field.getCaretPosition());
        List<String> words = completion.words().stream().limit(MOST_SHOWN).toList();
        menu.getItems().setAll(words.stream().map(word -> item(completion, word)).toList());
        if (words.isEmpty()) {
            menu.hide();
        } else if (!menu.isShowing() && field.isFocused()) {
            menu.show(field, Side.BOTTOM, 0, 2);
        }
    }

    private MenuItem item(Completion completion, String word) {
        MenuItem item = new MenuItem(word);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            field.setText(completion.applied(field.getText(), word));
            field.positionCaret(completion.from() + word.length());
        });
        return item;
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
