package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.canvas.FlowCanvas;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.OnDisk;
import org.postroom.editor.document.Recovery;
import org.postroom.editor.palette.Fit;
import org.postroom.editor.palette.PalettePanel;
import org.postroom.editor.timeline.TimelinePanel;
import org.postroom.editor.tool.PlacingComponent;
import org.postroom.editor.welcome.WelcomePage;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;

/// The editor's window: palette on the left, a tab for each open flow, what is selected on the right, problems below.
/// Confined to the UI thread.
final class EditorWindow extends BorderPane implements FlowTab.Host {
    private static final Texts WORDS = Texts.of(EditorWindow.class);

    private final Catalogue catalogue;
    private final Saving saving;
    private final Copies copies;
    private final Asking asking;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Postroom");
    private final Tabs tabs = new Tabs();
    private final Workbench bench;
    private final Remembered remembered;
    private final Optional<Path> examples;
    private final Label status = new Label();
    private final PalettePanel palette;
    private final Tools tools;
    private final Helping helping;
    private Theme theme;

    /// What a window is made with.
    ///
    /// @param catalogue the known component types
    /// @param asking    asks the person
    /// @param home      the folder of the editor's own files
    /// @param examples  the folder of the examples, where there is one
    record Setting(Catalogue catalogue, Asking asking, Path home, Optional<Path> examples) {}

    EditorWindow(Setting setting, Theme theme) {
        catalogue = setting.catalogue();
        asking = setting.asking();
        examples = setting.examples();
        remembered = new Remembered(setting.home().resolve("editor.properties"));
        saving = new Saving(asking, this::tell);
        copies = new Copies(Recovery.of(setting.home().resolve("recovery")), this::documents);
        palette = new PalettePanel(catalogue, this::add);
        palette.onDrag(new DraggedIn(() -> front().map(FlowTab::canvas)));
        palette.shelf(remembered.shelf());
        palette.onShelf(remembered::shelf);
        helping = new Helping(this, tabs, palette, setting);
        tools = new Tools(new Commands(this));
        bench = new Workbench(tabs, palette);
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("editor.css")).toExternalForm());
        getStyleClass().add("editor");
        setTop(tools);
        setCenter(bench);
        setBottom(status);
        status.setId("status");
        status.getStyleClass().add("status");
        this.theme = remembered.theme().orElse(theme);
        look(this.theme);
        new DroppedFiles(this, this::open);
        create();
        tabs.getSelectionModel().selectedItemProperty().subscribe(_ -> changeFront());
        copies.left(catalogue).forEach(this::show);
        copies.start();
    }

    Helping helping() {
        return helping;
    }

    Copies copies() {
        return copies;
    }

    Workbench bench() {
        return bench;
    }

    /// Shows the page to begin with, unless a crash has left something that comes first.
    void welcomeUnlessRecovered() {
        if (documents().stream().noneMatch(FlowDocument::unsaved)) {
            welcome();
        }
    }

    /// Shows the page to begin with.
    void welcome() {
        tabs.welcome(WORDS.text("welcome"), new WelcomePage(catalogue, theme.look(), remembered.recent(), examples,
                new WelcomePage.Actions(this::create, this::openAsked, this::open)));
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// The tab that is seen.
    Optional<FlowTab> front() {
        return tabs.front();
    }

    Optional<FlowDocument> document() {
        return front().map(FlowTab::document);
    }

    private List<FlowDocument> documents() {
        return tabs.flows().stream().map(FlowTab::document).toList();
    }

    Window window() {
        return getScene().getWindow();
    }

    private void changeFront() {
        front().ifPresentOrElse(bench::show, bench::showNothing);
        tools.run(front().map(FlowTab::runBar));
        refresh();
    }

    private void refresh() {
        title.set(document().map(open -> (open.unsaved() ? "• " : "") + open.title() + " - Postroom")
                .orElse("Postroom"));
        document().ifPresent(open -> palette.parts(open.flow().parts()));
        tools.refresh(document());
        document().ifPresentOrElse(this::count, () -> tell(""));
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
        Optional<FlowTab> there = tabs.of(file);
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
        reading.setOnSucceeded(_ -> {
            remembered.opened(file);
            show(reading.getValue());
        });
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
                copies.changed();
            }
        });
        tabs.show(tab);
    }

    void save() {
        document().filter(open -> saving.save(window(), open)).ifPresent(this::saved);
    }

    void saveAs() {
        document().filter(open -> saving.saveAs(window(), open)).ifPresent(this::saved);
    }

    /// Makes the selected part a file beside the flow's.
    void partAsFile() {
        document().ifPresent(open -> open.selection().components().stream()
                .flatMap(id -> Optional.ofNullable(open.sketch().drawing().components().get(id)).stream())
                .flatMap(placed -> PartType.name(placed.type()).stream())
                .filter(name -> open.flow().parts().containsKey(name))
                .findFirst().ifPresentOrElse(part -> saving.saveAsFile(window(), open, part),
                        () -> tell(WORDS.text("select-part"))));
    }

    private void saved(FlowDocument open) {
        open.file().ifPresent(remembered::opened);
    }

    /// Writes the drawing in front as a picture.
    void export() {
        document().ifPresent(open -> asking.export(window(), open.title()).ifPresent(
                file -> tell(new Export(open, theme.look()).to(file))));
    }

    void close() {
        if (helping.inFront()) {
            helping.leave();
            return;
        }
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
                case OnDisk.Changed(_, var diff) when diff.movesOnly() -> tell(WORDS.text("moved"));
                case OnDisk.Changed changed -> front().ifPresent(tab -> tab.changedOnDisk(changed));
                case OnDisk.Unreadable(var problems) -> tell(WORDS.text("unreadable", problems.getFirst()));
            }
        });
    }

    /// Whether nothing is lost if the window is closed; asks about each flow with changes.
    boolean mayLeave() {
        boolean leaving = documents().stream().allMatch(document -> saving.mayLeave(window(), document));
        if (leaving) {
            helping.end();
            tabs.flows().forEach(this::closed);
        }
        return leaving;
    }

    // ---- adding ----

    private void add(String type) {
        if (front().isEmpty()) {
            create();
        }
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
        bench.palette();
        palette.focusSearch();
    }

    // ---- looks ----

    @Override
    public Optional<Path> chooseFile() {
        return asking.any(window());
    }

    @Override
    public TimelinePanel.Files recordings(FlowDocument document) {
        return new TimelinePanel.Files() {
            @Override
            public Optional<Path> open() {
                return asking.any(window());
            }

            @Override
            public Optional<Path> save() {
                return asking.timeline(window(), document.title());
            }

            @Override
            public Optional<Path> record() {
                return asking.recording(window(), document.title());
            }
        };
    }

    /// The next of light, dark and strong contrasts.
    void switchTheme() {
        theme = theme.next();
        remembered.theme(theme);
        look(theme);
    }

    /// The colours of what is drawn.
    Look look() {
        return theme.look();
    }

    private void look(Theme now) {
        Application.setUserAgentStylesheet(now.sheet());
        getStyleClass().removeAll("contrast");
        now.style().ifPresent(getStyleClass()::add);
        tabs.flows().forEach(tab -> tab.look(now.look()));
        helping.look(now.look());
    }

    /// As the person wants it, unless nothing is to move on this computer.
    @Override
    public Motion motion() {
        return Platform.getPreferences().isReducedMotion() ? Motion.STILL : remembered.motion();
    }

    /// Has things glide to other places, or jump there.
    void switchMotion() {
        Motion wanted = remembered.motion().other();
        remembered.motion(wanted);
        tell(WORDS.text("motion." + wanted.name()));
    }

    /// For a projector: larger letters, and nothing but the drawing; or as before.
    void project() {
        boolean wanted = !bench.projecting();
        bench.project(wanted);
        setBottom(wanted ? null : status);
        getStyleClass().removeAll("projecting");
        if (wanted) {
            getStyleClass().add("projecting");
        }
        front().ifPresent(tab -> {
            applyCss();
            layout();
            tab.canvas().toAll();
        });
    }
}
