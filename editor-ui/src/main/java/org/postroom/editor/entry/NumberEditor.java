package org.postroom.editor.entry;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.postroom.editor.controls.SidedField;
import org.postroom.engine.settings.Kind;

/// A number, with keys and small buttons for the next one up and down; Shift makes it ten.
final class NumberEditor implements SettingEditor {
    private static final int LARGE = 10;

    private final SidedField field = new SidedField();
    private final TextEditor text;
    private final Optional<Object> usual;

    NumberEditor(Kind kind, Optional<Object> usual, Heard heard) {
        this.usual = usual;
        this.text = new TextEditor(kind, usual, field, heard);
        VBox steps = new VBox(step("+", "up", 1), step("-", "down", -1));
        steps.getStyleClass().add("steps");
        field.setRight(steps);
        field.getStyleClass().add("setting-number");
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private Button step(String sign, String style, int by) {
        Button button = new Button();
        button.getStyleClass().addAll("step", style);
        button.setFocusTraversable(false);
        button.setAccessibleText(sign + "1");
        button.setGraphic(arrow());
        button.setOnAction(_ -> add(by));
        return button;
    }

    private static Node arrow() {
        var arrow = new Region();
        arrow.getStyleClass().add("arrow");
        return arrow;
    }

    private void key(KeyEvent event) {
        int by = event.isShiftDown() ? LARGE : 1;
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            add(event.getCode() == KeyCode.UP ? by : -by);
            event.consume();
        }
    }

    private void add(int by) {
        try {
            String now = text.text().isBlank() ? usual.map(String::valueOf).orElse("0") : text.text().strip();
            text.enter(new BigDecimal(now).add(BigDecimal.valueOf(by)).toPlainString());
        } catch (NumberFormatException _) {
            field.selectAll();
        }
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
