package org.postroom.editor.entry;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.postroom.engine.settings.Kind;

/// A list, with a line for each item.
final class ListEditor extends RowsEditor<ListEditor.Row> {
    /// A line. Confined to the UI thread.
    static final class Row {
        private Optional<Object> value;
        private final SettingEditor editor;

        private Row(ListEditor list, Optional<Object> value) {
            this.value = value;
            this.editor = Editors.of("", list.item, Optional.empty(), value, list.inner(this::entered), list.around);
            editor.show(value, false);
        }

        private void entered(Entry entry) {
            value = entry instanceof Entry.Value(var entered) ? Optional.of(entered) : Optional.empty();
        }
    }

    private final Kind item;
    private final Around around;

    ListEditor(Kind item, Optional<Object> usual, Heard heard, Around around) {
        super(usual, heard);
        this.item = item;
        this.around = around;
    }

    @Override
    Row blank() {
        return new Row(this, Optional.empty());
    }

    @Override
    List<Row> rows(Object value) {
        List<?> items = value instanceof List<?> list ? list : List.of();
        return items.stream().map(each -> new Row(this, Optional.of(each))).toList();
    }

    @Override
    Entry entry(List<Row> lines) {
        return new Entry.Value(lines.stream().flatMap(row -> row.value.stream()).toList());
    }

    @Override
    Node line(Row row) {
        return row.editor.node();
    }
}
