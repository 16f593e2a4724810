package org.postroom.editor.entry;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.postroom.editor.words.Texts;
import org.postroom.engine.settings.Kind;

/// A value as a text. Enter or leaving the field ends the entry, Esc gives back what was there.
final class TextEditor implements SettingEditor {
    private static final Texts WORDS = Texts.of(TextEditor.class);

    private final Kind kind;
    private final Optional<Object> usual;
    private final TextInputControl field;
    private final Heard heard;
    private String shown = "";
    private boolean showing;

    TextEditor(Kind kind, Optional<Object> usual, TextInputControl field, Heard heard) {
        this.kind = kind;
        this.usual = usual;
        this.field = field;
        this.heard = heard;
        field.getStyleClass().add("setting-text");
        field.textProperty().addListener((_, _, _) -> typed());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                done();
            }
        });
        if (field instanceof TextField line) {
            line.setOnAction(_ -> done());
        }
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
            field.setText(shown);
            event.consume();
        }
    }

    private void typed() {
        if (!showing) {
            heard.typed(entry());
        }
    }

    private Entry entry() {
        return Typing.entry(kind, field.getText());
    }

    private void done() {
        if (!field.getText().equals(shown)) {
            Entry entry = entry();
            if (!(entry instanceof Entry.Wrong)) {
                shown = field.getText();
            }
            heard.done(entry);
        }
    }

    String text() {
        return field.getText();
    }

    /// Enters a text as if a person had.
    void enter(String text) {
        field.setText(text);
        done();
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void show(Optional<Object> given, boolean mixed) {
        field.setPromptText(mixed
                ? WORDS.text("mixed")
                : usual.map(value -> Typing.text(kind, value).replace("\n", "\\n")).orElseGet(kind::words));
        String text = given.map(value -> Typing.text(kind, value)).orElse("");
        boolean typing = field.isFocused() && !field.getText().equals(shown);
        shown = text;
        if (!typing && !field.getText().equals(text)) {
            showing = true;
            field.setText(text);
            showing = false;
        }
    }
}
