package org.postroom.editor.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.postroom.editor.words.Texts;
import org.postroom.engine.settings.Kind;

/// Values by name, with a line for each.
final class MapEditor extends RowsEditor<MapEditor.Row> {
    private static final Texts WORDS = Texts.of(MapEditor.class);

    /// A line. Confined to the UI thread.
    static final class Row {
        private String name;
        private Optional<Object> value;
        private final TextField field = new TextField();
        private final SettingEditor editor;

        private Row(MapEditor map, String name, Optional<Object> value) {
            this.name = name;
            this.value = value;
            field.setText(name);
            field.setPromptText(WORDS.text("rows.name"));
            field.getStyleClass().add("row-name");
            field.setOnAction(_ -> named(map));
            field.focusedProperty().addListener((_, _, _) -> named(map));
            this.editor = Editors.of("", map.kind, Optional.empty(), value, map.inner(this::entered), map.around);
            editor.show(value, false);
        }

        private void named(MapEditor map) {
            if (!field.getText().equals(name)) {
                name = field.getText();
                map.changed();
            }
        }

        private void entered(Entry entry) {
            value = entry instanceof Entry.Value(var entered) ? Optional.of(entered) : Optional.empty();
        }
    }

    private final Kind kind;
    private final Around around;

    MapEditor(Kind kind, Optional<Object> usual, Heard heard, Around around) {
        super(usual, heard);
        this.kind = kind;
        this.around = around;
    }

    @Override
    Row blank() {
        return new Row(this, "", Optional.empty());
    }

    @Override
    List<Row> rows(Object value) {
        Map<?, ?> map = value instanceof Map<?, ?> values ? values : Map.of();
        return map.entrySet().stream()
                .map(each -> new Row(this, String.valueOf(each.getKey()), Optional.ofNullable(each.getValue())))
                .toList();
    }

    @Override
    Entry entry(List<Row> lines) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Row row : lines) {
            if (!row.name.isEmpty() && row.value.isPresent() && values.put(row.name, row.value.get()) != null) {
                return new Entry.Wrong(WORDS.text("rows.twice", row.name));
            }
        }
        return new Entry.Value(values);
    }

    @Override
    Node line(Row row) {
        HBox.setHgrow(row.editor.node(), Priority.ALWAYS);
        HBox line = new HBox(row.field, row.editor.node());
        line.getStyleClass().add("pair");
        return line;
    }
}
