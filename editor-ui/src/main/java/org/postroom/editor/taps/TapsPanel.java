package org.postroom.editor.taps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.run.Run;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Tap;

/// All taps of a flow, each with what it has seen in the run. Confined to the UI thread.
public final class TapsPanel extends BorderPane {
    private static final Texts WORDS = Texts.of(TapsPanel.class);
    private static final List<Column> COLUMNS = List.of(new Column("column.at", 90, 240, Priority.NEVER),
            new Column("column.does", 124, 130, Priority.NEVER),
            new Column("column.expression", 120, 240, Priority.ALWAYS),
            new Column("column.number", 94, 96, Priority.NEVER), new Column("column.seen", 84, 110, Priority.NEVER),
            new Column("column.newest", 84, 180, Priority.SOMETIMES), new Column("", 30, 40, Priority.NEVER));

    private record Column(String name, double least, double usual, Priority grows) {
        ColumnConstraints constraints() {
            ColumnConstraints constraints = new ColumnConstraints(least, usual, Double.MAX_VALUE);
            constraints.setHgrow(grows);
            return constraints;
        }

        Label head() {
            Label head = new Label(name.isEmpty() ? "" : WORDS.text(name));
            head.getStyleClass().add("tap-head");
            return head;
        }
    }

    private final TapsModel model;
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Label nothing = new Label(WORDS.text("nothing"));
    private final MenuButton add = new MenuButton(WORDS.text("add"));
    private final Consumer<String> goTo;
    private List<TapRow> rows = List.of();

    /// A panel that follows a document and its run.
    ///
    /// @param goTo shows a component, by its path
    public TapsPanel(TapsModel model, FlowDocument document, Run run, Consumer<String> goTo) {
        this.model = model;
        this.goTo = goTo;
        getStyleClass().add("taps");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("taps.css")).toExternalForm());
        grid.getColumnConstraints().setAll(COLUMNS.stream().map(Column::constraints).toList());
        grid.getStyleClass().add("tap-rows");
        scroll.setFitToWidth(true);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("nothing");
        add.setId("add-tap");
        add.getStyleClass().add("small");
        add.getItems().setAll(Stream.of(Tap.Job.values()).map(this::item).toList());
        HBox bar = new HBox(add);
        bar.getStyleClass().add("tap-bar");
        setTop(bar);
        document.listen(change -> {
            if (change == Change.FLOW) {
                show();
            }
            chosen();
        });
        run.glanceProperty().subscribe(_ -> rows.forEach(TapRow::glance));
        show();
        chosen();
    }

    private MenuItem item(Tap.Job job) {
        MenuItem item = new MenuItem(TapsModel.name(job));
        item.setOnAction(_ -> model.toggle(job));
        return item;
    }

    private void chosen() {
        add.setDisable(model.chosen().isEmpty());
    }

    private void show() {
        List<Tap> taps = model.taps();
        if (rows.size() == taps.size()) {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).show(taps.get(i));
            }
        } else {
            rebuild(taps);
        }
        setCenter(taps.isEmpty() ? nothing : scroll);
    }

    private void rebuild(List<Tap> taps) {
        List<TapRow> all = new ArrayList<>();
        grid.getChildren().clear();
        grid.addRow(0, COLUMNS.stream().map(Column::head).toArray(Node[]::new));
        for (int i = 0; i < taps.size(); i++) {
            TapRow row = new TapRow(model, i, taps.get(i), this::goTo);
            grid.addRow(i + 1, row.cells().toArray(Node[]::new));
            all.add(row);
        }
        rows = List.copyOf(all);
    }

    private void goTo(Tap tap) {
        goTo.accept(tap.at().components().getLast());
    }
}
