package org.postroom.editor.messages;

import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.shape.Polyline;
import org.postroom.editor.messages.Traffic.Row;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Phase;
import org.postroom.editor.run.Run;
import org.postroom.editor.words.Texts;
import org.postroom.engine.network.Network;

/// All links of a run at once, to be sorted by what waits, goes or is lost; a double click goes to one. It looks anew with
/// each glance of the run, as long as it is on the screen. Confined to the UI thread.
public final class TrafficTable extends TableView<Row> {
    private static final Texts WORDS = Texts.of(TrafficTable.class);
    private static final double CHART = 90;
    private static final double HIGH = 16;

    private final Run run;
    private final Traffic traffic = new Traffic();
    private final NumberFormat numbers = NumberFormat.getIntegerInstance();
    private long looked = System.nanoTime();

    /// A table that follows a run.
    ///
    /// @param goTo shows a component, by its path
    public TrafficTable(Run run, Consumer<String> goTo) {
        this.run = run;
        setId("traffic");
        getStyleClass().addAll("dense", "traffic");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("messages.css")).toExternalForm());
        setPlaceholder(new Label(WORDS.text("traffic.none")));
        getColumns().setAll(List.of(link(), number("traffic.waiting", row -> row.counts().waiting()), chart(),
                number("traffic.rate", Row::perSecond), number("traffic.passed", row -> row.counts().passed()),
                number("traffic.high", row -> row.counts().highWater()),
                number("traffic.lost", row -> row.counts().dropped()),
                number("traffic.longest", row -> row.counts().longestNanos() / 1e6)));
        setRowFactory(_ -> {
            TableRow<Row> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    goTo.accept(row.getItem().to().component());
                }
            });
            return row;
        });
        run.glanceProperty().subscribe(this::glance);
    }

    private static TableColumn<Row, String> link() {
        TableColumn<Row, String> column = new TableColumn<>(WORDS.text("traffic.link"));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                cell.getValue().from() + " → " + cell.getValue().to()));
        column.setPrefWidth(300);
        return column;
    }

    private TableColumn<Row, Number> number(String key, ToDoubleFunction<Row> value) {
        TableColumn<Row, Number> column = new TableColumn<>(WORDS.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyDoubleWrapper(value.applyAsDouble(cell.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Number number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty || number == null ? "" : numbers.format(number.doubleValue()));
            }
        });
        column.getStyleClass().add("number");
        column.setPrefWidth(122);
        return column;
    }

    private static TableColumn<Row, List<Integer>> chart() {
        TableColumn<Row, List<Integer>> column = new TableColumn<>(WORDS.text("traffic.lately"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().waited()));
        column.setCellFactory(_ -> new TableCell<>() {
            private final Polyline line = new Polyline();

            {
                line.getStyleClass().add("traffic-line");
            }

            @Override
            protected void updateItem(List<Integer> waited, boolean empty) {
                super.updateItem(waited, empty);
                boolean there = !empty && waited != null && waited.stream().anyMatch(many -> many > 0);
                setGraphic(there ? line : null);
                if (there) {
                    draw(line, waited);
                }
            }
        });
        column.setPrefWidth(CHART + 16);
        column.setSortable(false);
        return column;
    }

    private static void draw(Polyline line, List<Integer> waited) {
        double most = Math.max(1, waited.stream().mapToInt(Integer::intValue).max().orElse(1));
        line.getPoints().clear();
        for (int i = 0; i < waited.size(); i++) {
            line.getPoints().addAll(CHART * i / Traffic.LOOKS, HIGH * (1 - waited.get(i) / most));
        }
    }

    private void glance(Glance glance) {
        if (glance.phase() == Phase.STARTING) {
            traffic.clear();
        }
        if (onScreen() && glance.phase().visible() && run.past().isEmpty()) {
            run.look(Network::links, links -> {
                long now = System.nanoTime();
                List<Row> rows = traffic.look(links, now - looked);
                looked = now;
                show(rows);
            });
        }
    }

    private void show(List<Row> rows) {
        Optional<Row> chosen = Optional.ofNullable(getSelectionModel().getSelectedItem());
        getItems().setAll(rows);
        sort();
        chosen.flatMap(before -> rows.stream()
                .filter(row -> row.from().equals(before.from()) && row.to().equals(before.to())).findFirst())
                .ifPresent(getSelectionModel()::select);
    }

    private boolean onScreen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }
}
