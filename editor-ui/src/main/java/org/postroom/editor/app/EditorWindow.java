package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.OnDisk;
import org.postroom.editor.document.Recovery;
import org.postroom.editor.timeline.TimelinePanel;
import org.postroom.editor.welcome.WelcomePage;
import org.postroom.editor.words.Texts;
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
    private final Adding adding;
    private final Tools tools;
    private final Helping helping;
    private final Looks looks;

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
        adding = new Adding(catalogue, remembered, this::front, this::create);
        helping = new Helping(this, tabs, adding.palette(), setting);
        tools = new Tools(new Commands(this));
        bench = new Workbench(tabs, adding.palette());
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("editor.css")).toExternalForm());
        getStyleClass().add("editor");
        setTop(tools);
        setCenter(bench);
        setBottom(status);
        status.setId("status");
        status.getStyleClass().add("status");
        looks = new Looks(remembered, theme, getStyleClass(), this::look);
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
        tabs.welcome(WORDS.text("welcome"), new WelcomePage(catalogue, look(), remembered.recent(), examples,
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
        document().ifPresent(open -> adding.palette().parts(open.flow().parts()));
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
        FlowTab tab = new FlowTab(document, this, look());
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
                file -> tell(new Export(open, look()).to(file))));
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

    @Override
    public void quickAdd(FlowTab tab, Point at, Point screen, Optional<BoxPlan> fit) {
        adding.quickAdd(tab.canvas(), at, screen, fit);
    }

    @Override
    public boolean linksSignals() {
        return tools.linksSignals();
    }

    void focusPalette() {
        bench.palette();
        adding.palette().focusSearch();
    }

    // ---- looks ----

    @Override
    public Optional<Path> chooseFile() {
        return asking.any(window());
    }

    @Override
    public TimelinePanel.Files recordings(FlowDocument document) {
        return new RecordingFiles(asking, this, document);
    }

    /// The next of light, dark and strong contrasts.
    void switchTheme() {
        looks.nextTheme();
    }

    /// The colours of what is drawn.
    Look look() {
        return looks.look();
    }

    private void look(Look now) {
        tabs.flows().forEach(tab -> tab.look(now));
        helping.look(now);
    }

    @Override
    public Motion motion() {
        return looks.motion();
    }

    /// Has things glide to other places, or jump there.
    void switchMotion() {
        tell(WORDS.text("motion." + looks.otherMotion().name()));
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
