package org.postroom.editor.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.postroom.editor.words.Texts;

/// What lists and maps have in common: a small table with a line for each entry, one button to add a line and one on
/// each to take it away. A new line counts as soon as something is entered.
///
/// @param <R> a line
abstract class RowsEditor<R> implements SettingEditor {
    private static final Texts WORDS = Texts.of(RowsEditor.class);

    private final VBox lines = new VBox();
    private final Button add = new Button(WORDS.text("rows.add"));
    private final VBox all = new VBox(lines, add);
    private final List<R> rows = new ArrayList<>();
    private final Optional<Object> usual;
    private final Heard heard;

    RowsEditor(Optional<Object> usual, Heard heard) {
        this.usual = usual;
        this.heard = heard;
        all.getStyleClass().add("rows");
        lines.getStyleClass().add("lines");
        add.getStyleClass().addAll("small", "flat", "add-row");
        add.setOnAction(_ -> {
            append(blank());
            focusLast();
        });
    }

    /// A line with nothing in it.
    abstract R blank();

    /// Lines that show a value.
    abstract List<R> rows(Object value);

    /// What the lines come to; what isn't entered yet is left out.
    abstract Entry entry(List<R> lines);

    /// What a line looks like.
    abstract Node line(R row);

    private void append(R row) {
        rows.add(row);
        Button remove = new Button("×");
        remove.getStyleClass().addAll("small", "flat", "remove-row");
        remove.setAccessibleText(WORDS.text("rows.remove"));
        Node content = line(row);
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox line = new HBox(content, remove);
        line.getStyleClass().add("line");
        remove.setOnAction(_ -> {
            rows.remove(row);
            lines.getChildren().remove(line);
            changed();
        });
        lines.getChildren().add(line);
    }

    private void focusLast() {
        Node line = lines.getChildren().getLast();
        Optional.ofNullable(line.lookup(".text-input")).or(() -> Optional.ofNullable(line.lookup(".combo-box-base")))
                .ifPresent(Node::requestFocus);
    }

    /// Tells what the lines come to now.
    final void changed() {
        heard.done(entry(rows));
    }

    /// For editors of single values in the lines.
    final Heard inner(Consumer<Entry> entered) {
        return new Heard() {
            @Override
            public void typed(Entry entry) {
                if (entry instanceof Entry.Wrong) {
                    heard.typed(entry);
                }
            }

            @Override
            public void done(Entry entry) {
                entered.accept(entry);
                if (entry instanceof Entry.Wrong) {
                    heard.typed(entry);
                } else {
                    changed();
                }
            }
        };
    }

    @Override
    public final Node node() {
        return all;
    }

    @Override
    public final void show(Optional<Object> given, boolean mixed) {
        Optional<Object> value = mixed ? Optional.empty() : given.or(() -> usual);
        Entry wanted = value.<Entry>map(Entry.Value::new).orElseGet(Entry.Nothing::new);
        if (!entry(rows).equals(wanted)) {
            rows.clear();
            lines.getChildren().clear();
            value.stream().flatMap(each -> rows(each).stream()).forEach(this::append);
        }
    }
}
