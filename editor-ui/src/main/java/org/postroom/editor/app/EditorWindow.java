package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.canvas.FlowCanvas;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.OnDisk;
import org.postroom.editor.document.Recovery;
import org.postroom.editor.palette.Fit;
import org.postroom.editor.palette.PalettePanel;
import org.postroom.editor.tool.PlacingComponent;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;

/// The editor's window: palette on the left, a tab for each open flow, what is selected on the right, problems below.
/// Confined to the UI thread.
final class EditorWindow extends BorderPane implements FlowTab.Host {
    private static final Texts WORDS = Texts.of(EditorWindow.class);

    private final Catalogue catalogue;
    private final Saving saving;
    private final Copies copies;
    private final Asking asking;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Postroom");
    private final TabPane tabs = new TabPane();
    private final StackPane beside = new StackPane();
    private final StackPane below = new StackPane();
    private final Label status = new Label();
    private final PalettePanel palette;
    private final Tools tools;
    private Theme theme;

    EditorWindow(Catalogue catalogue, Asking asking, Theme theme, Recovery recovery) {
        this.catalogue = catalogue;
        this.asking = asking;
        this.theme = theme;
        Application.setUserAgentStylesheet(theme.sheet());
        saving = new Saving(asking, this::tell);
        copies = new Copies(recovery, this::documents);
        palette = new PalettePanel(catalogue, this::add);
        palette.onDrag(new DraggedIn(() -> front().map(FlowTab::canvas)));
        tools = new Tools(new Commands(this));
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("editor.css")).toExternalForm());
        getStyleClass().add("editor");
        setTop(tools);
        setCenter(content());
        setBottom(status);
        status.setId("status");
        status.getStyleClass().add("status");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabs.getSelectionModel().selectedItemProperty().subscribe(_ -> changeFront());
        create();
        copies.left(catalogue).forEach(this::show);
        copies.start();
    }

    private SplitPane content() {
        SplitPane drawing = new SplitPane(tabs, beside);
        SplitPane.setResizableWithParent(beside, false);
        beside.setPrefWidth(300);
        beside.setMinWidth(220);
        drawing.setDividerPositions(0.73);
        SplitPane middle = new SplitPane(drawing, below);
        middle.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(below, false);
        middle.setDividerPositions(0.7);
        SplitPane all = new SplitPane(palette, middle);
        SplitPane.setResizableWithParent(palette, false);
        palette.setPrefWidth(250);
        palette.setMinWidth(180);
        all.setDividerPositions(0.19);
        return all;
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// The tab that is seen.
    Optional<FlowTab> front() {
        return Optional.ofNullable(tabs.getSelectionModel().getSelectedItem()).map(FlowTab.class::cast);
    }

    Optional<FlowDocument> document() {
        return front().map(FlowTab::document);
    }

    private List<FlowDocument> documents() {
        return tabs.getTabs().stream().map(tab -> ((FlowTab) tab).document()).toList();
    }

    Window window() {
        return getScene().getWindow();
    }

    private void changeFront() {
        beside.getChildren().setAll(front().map(FlowTab::inspector).stream().toList());
        below.getChildren().setAll(front().map(FlowTab::drawer).stream().toList());
        tools.run(front().map(FlowTab::runBar));
        refresh();
    }

    private void refresh() {
        title.set(document().map(open -> (open.unsaved() ? "• " : "") + open.title() + " - Postroom")
                .orElse("Postroom"));
        document().ifPresent(open -> palette.parts(open.flow().parts()));
        tools.refresh(document());
        document().ifPresent(this::count);
    }

    private void count(FlowDocument open) {
        tell(open.readOnly().map(reason -> WORDS.text("read-only", reason)).orElseGet(() -> WORDS.text("counts",
                open.sketch().drawing().components().size(), open.sketch().drawing().links().size(),
                open.problems().size())));
    }

    /// Says something in the bar below.
    @Override
    public void tell(String words) {
        status.setText(words);
    }

    // ---- files ----

    /// A tab for a new flow.
    void create() {
        show(FlowDocument.create(Flow.empty(), catalogue));
    }

    /// Reads a file beside the UI thread, then shows it; one that is open already comes to the front.
    void open(Path file) {
        Optional<Tab> there = tabs.getTabs().stream().filter(tab -> ((FlowTab) tab).document().file()
                .filter(file::equals).isPresent()).findFirst();
        if (there.isPresent()) {
            tabs.getSelectionModel().select(there.get());
            return;
        }
        Task<FlowDocument> reading = new Task<>() {
            @Override
            protected FlowDocument call() {
                return FlowDocument.open(file, catalogue);
            }
        };
        tell(WORDS.text("reading", file));
        reading.setOnSucceeded(_ -> show(reading.getValue()));
        reading.setOnFailed(_ -> tell(WORDS.text("not-opened", file, reading.getException())));
        Thread.ofVirtual().name("open " + file).start(reading);
    }

    void openAsked() {
        asking.open(window()).ifPresent(this::open);
    }

    /// A tab for an open flow.
    void show(FlowDocument document) {
        FlowTab tab = new FlowTab(document, this, theme.look());
        tab.setOnCloseRequest(event -> {
            if (!saving.mayLeave(window(), document)) {
                event.consume();
            }
        });
        tab.setOnClosed(_ -> closed(tab));
        document.listen(change -> {
            if (change != Change.SELECTION) {
                refresh();
            }
        });
        List<Tab> empty = tabs.getTabs().stream().filter(EditorWindow::untouched).toList();
        tabs.getTabs().add(tab);
        tabs.getTabs().removeAll(empty);
        empty.forEach(each -> ((FlowTab) each).end());
        tabs.getSelectionModel().select(tab);
        tab.canvas().requestFocus();
    }

    private static boolean untouched(Tab tab) {
        FlowDocument document = ((FlowTab) tab).document();
        return document.file().isEmpty() && !document.unsaved() && document.flow().equals(Flow.empty());
    }

    void save() {
        document().ifPresent(open -> saving.save(window(), open));
    }

    void saveAs() {
        document().ifPresent(open -> saving.saveAs(window(), open));
    }

    void close() {
        front().filter(tab -> saving.mayLeave(window(), tab.document())).ifPresent(tab -> {
            tabs.getTabs().remove(tab);
            closed(tab);
        });
    }

    private void closed(FlowTab tab) {
        tab.end();
        copies.forget(tab.document());
    }

    /// Sees whether somebody else has changed the file of the flow in front; where nothing here is unsaved it is shown
    /// as it is now.
    void lookAtDisk() {
        document().filter(open -> open.readOnly().isEmpty()).ifPresent(open -> {
            switch (open.onDisk()) {
                case OnDisk.Same() -> {}
                case OnDisk.Changed changed when !open.unsaved() -> {
                    open.reload(changed);
                    tell(WORDS.text("reloaded"));
                }
                case OnDisk.Changed(_, var diff) -> tell(WORDS.text(diff.movesOnly() ? "moved" : "changed"));
                case OnDisk.Unreadable(var problems) -> tell(WORDS.text("unreadable", problems.getFirst()));
            }
        });
    }

    /// Whether nothing is lost if the window is closed; asks about each flow with changes.
    boolean mayLeave() {
        boolean leaving = documents().stream().allMatch(document -> saving.mayLeave(window(), document));
        if (leaving) {
            tabs.getTabs().forEach(tab -> closed((FlowTab) tab));
        }
        return leaving;
    }

    // ---- adding ----

    private void add(String type) {
        front().map(FlowTab::canvas).ifPresent(canvas -> {
            Point middle = canvas.viewport().onCanvas(new Point(canvas.getWidth() / 2, canvas.getHeight() / 2));
            PlacingComponent.place(canvas.workspace(), type, middle, Optional.empty());
            canvas.requestFocus();
        });
    }

    @Override
    public void quickAdd(FlowTab tab, Point at, Point screen, Optional<BoxPlan> fit) {
        FlowCanvas canvas = tab.canvas();
        Point2D there = canvas.localToScreen(screen.x(), screen.y());
        var quick = palette.quickAdd(fit.map(EditorWindow::fitting).orElseGet(Fit.Free::new), choice -> {
            PlacingComponent.place(canvas.workspace(), choice.type(), at, fit);
            canvas.requestFocus();
        });
        quick.show(canvas, there.getX(), there.getY());
    }

    private static Fit fitting(BoxPlan box) {
        BoxShape shape = new BoxShape(box.name().box(), box.carries(), "");
        return switch (box.side()) {
            case RIGHT -> new Fit.TakesFrom(shape);
            case LEFT -> new Fit.SendsTo(shape);
        };
    }

    @Override
    public boolean linksSignals() {
        return tools.linksSignals();
    }

    void focusPalette() {
        palette.focusSearch();
    }

    // ---- looks ----

    void switchTheme() {
        theme = theme.other();
        Application.setUserAgentStylesheet(theme.sheet());
        tabs.getTabs().forEach(tab -> ((FlowTab) tab).canvas().look(theme.look()));
    }
}
