package org.postroom.editor.app.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Problem;

/// All that is wrong with the open flow, the worst first. A double click or Enter goes there; a button offers what can be
/// done. Confined to the UI thread.
public final class ProblemsPanel extends VBox {
    private static final Texts WORDS = Texts.of(ProblemsPanel.class);
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final FlowDocument document;
    private final Consumer<Problem> goTo;
    private final ListView<Problem> list = new ListView<>();

    /// A panel that follows a document.
    ///
    /// @param goTo shows a problem's place; see [Place#of]
    public ProblemsPanel(FlowDocument document, Consumer<Problem> goTo) {
        this.document = document;
        this.goTo = goTo;
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("problems.css")).toExternalForm());
        getStyleClass().add("problems");
        list.setId("problem-list");
        list.setPlaceholder(new Label(WORDS.text("none")));
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
                event.consume();
            }
        });
        setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
        document.listen(this::changed);
        refresh();
    }

    private void changed(Change change) {
        switch (change) {
            case FLOW, PROBLEMS, FILE -> refresh();
            case SELECTION, PLACE -> {}
        }
    }

    private void refresh() {
        List<Problem> problems = document.problems().stream().sorted(Comparator.comparing(Problem::severity)).toList();
        if (!problems.equals(list.getItems())) {
            list.getItems().setAll(problems);
        }
    }

    private void go() {
        Problem problem = list.getSelectionModel().getSelectedItem();
        if (problem != null) {
            goTo.accept(problem);
        }
    }

    private List<QuickFix> fixes(Problem problem) {
        return document.readOnly().isPresent()
                ? List.of()
                : new QuickFixes(document.flow(), document.catalogue(), document::boxes).of(problem);
    }

    private final class Cell extends ListCell<Problem> {
        private final Region mark = new Region();
        private final Label text = new Label();
        private final Label place = new Label();
        private final MenuButton fix = new MenuButton(WORDS.text("fix"));
        private final HBox line;

        private Cell() {
            mark.getStyleClass().add("mark");
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            fix.setMinWidth(Region.USE_PREF_SIZE);
            fix.managedProperty().bind(fix.visibleProperty());
            place.getStyleClass().add("place");
            fix.getStyleClass().addAll("small", "fix");
            fix.setFocusTraversable(false);
            VBox words = new VBox(text, place);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            line = new HBox(mark, words, fix);
            line.getStyleClass().add("line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            boolean shown = !empty && problem != null;
            pseudoClassStateChanged(ERROR, shown && problem.severity() == Problem.Severity.ERROR);
            pseudoClassStateChanged(WARNING, shown && problem.severity() == Problem.Severity.WARNING);
            setGraphic(shown ? line : null);
            setAccessibleText(shown ? problem.toString() : "");
            if (shown) {
                show(problem);
            }
        }

        private void show(Problem problem) {
            text.setText(problem.text());
            place.setText(problem.place());
            place.setManaged(!problem.place().isEmpty());
            List<QuickFix> fixes = fixes(problem);
            fix.setVisible(!fixes.isEmpty());
            fix.getItems().setAll(fixes.stream().map(this::item).toList());
        }

        private MenuItem item(QuickFix each) {
            MenuItem item = new MenuItem(each.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> document.editFlow(each.name(), each.fixed(document.flow())));
            return item;
        }
    }
}
