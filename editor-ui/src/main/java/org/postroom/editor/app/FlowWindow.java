package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;

/// A window's content: what is in a flow file, and what is wrong with it.
final class FlowWindow extends BorderPane {
    /// A component of the open flow.
    record Row(String id, String type, String label, String does) {}

    private final Catalogue catalogue;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Postroom");
    private final Label name = new Label("No flow is open");
    private final Label about = new Label("Open a flow file to see its components.");
    private final ProgressIndicator busy = new ProgressIndicator();
    private final TableView<Row> components = new TableView<>();
    private final ListView<Problem> problems = new ListView<>();
    private final Label status = new Label();

    FlowWindow(Catalogue catalogue, Function<Window, Optional<Path>> chooser) {
        this.catalogue = catalogue;
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("editor.css")).toExternalForm());
        getStyleClass().add("flow-window");
        setTop(new VBox(tools(chooser), heading()));
        setCenter(content());
        setBottom(status);
        status.getStyleClass().add("status");
        busy.setVisible(false);
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    private ToolBar tools(Function<Window, Optional<Path>> chooser) {
        Button open = new Button("_Open…");
        open.setId("open");
        open.setMnemonicParsing(true);
        open.setOnAction(_ -> chooser.apply(getScene().getWindow()).ifPresent(this::open));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        busy.getStyleClass().add("busy");
        return new ToolBar(open, gap, busy);
    }

    private VBox heading() {
        name.setId("name");
        name.getStyleClass().add("flow-name");
        about.setId("about");
        about.setWrapText(true);
        about.getStyleClass().add("flow-about");
        VBox box = new VBox(name, about);
        box.getStyleClass().add("heading");
        return box;
    }

    private SplitPane content() {
        components.setId("components");
        components.getColumns().add(column("Component", 160, Row::id));
        components.getColumns().add(column("Type", 160, Row::type));
        components.getColumns().add(column("Label", 160, Row::label));
        components.getColumns().add(column("What it does", 560, Row::does));
        components.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        components.setPlaceholder(new Label("No components"));
        problems.setId("problems");
        problems.setPlaceholder(new Label("No problems"));
        problems.setCellFactory(_ -> new ProblemCell());
        SplitPane split = new SplitPane(titled("Components", components), titled("Problems", problems));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.72);
        return split;
    }

    private static VBox titled(String text, Node content) {
        Label label = new Label(text);
        label.getStyleClass().add("section");
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox box = new VBox(label, content);
        box.getStyleClass().add("titled");
        return box;
    }

    private static TableColumn<Row, String> column(String title, double width, Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    /// Reads a file beside the UI thread, then shows it.
    void open(Path file) {
        Task<FlowDocument> reading = new Task<>() {
            @Override
            protected FlowDocument call() {
                return FlowDocument.open(file, catalogue);
            }
        };
        busy.visibleProperty().bind(reading.runningProperty());
        status.setText("Reading " + file + " …");
        reading.setOnSucceeded(_ -> show(reading.getValue()));
        reading.setOnFailed(_ -> status.setText(file + " could not be opened: " + reading.getException()));
        Thread.ofVirtual().name("open " + file).start(reading);
    }

    private void show(FlowDocument document) {
        title.set(document.title() + " - Postroom");
        name.setText(document.title());
        about.setText(document.flow().drawing().about());
        about.setManaged(!about.getText().isEmpty());
        components.getItems()
                .setAll(document.flow().drawing().components().entrySet().stream().map(this::row).toList());
        problems.getItems().setAll(document.problems());
        status.setText(document.file().map(Path::toString).orElse("") + "   "
                + many(components.getItems().size(), "component") + ", "
                + many(document.flow().drawing().links().size(), "link") + ", "
                + many(document.problems().size(), "problem"));
    }

    private static String many(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private Row row(Map.Entry<String, Placed> component) {
        Placed placed = component.getValue();
        return new Row(component.getKey(), placed.type(), placed.label(), does(placed));
    }

    private String does(Placed placed) {
        return catalogue.find(placed.type()).map(ComponentType::summary)
                .orElse(placed.type().startsWith("part:") ? "A part of this flow" : "");
    }

    private static final class ProblemCell extends ListCell<Problem> {
        @Override
        protected void updateItem(Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            getStyleClass().removeAll("error", "warning", "hint");
            if (empty || problem == null) {
                setText(null);
                return;
            }
            String severity = switch (problem.severity()) {
                case ERROR -> "error";
                case WARNING -> "warning";
                case HINT -> "hint";
            };
            getStyleClass().add(severity);
            setText(severity + "   " + problem);
        }
    }
}
