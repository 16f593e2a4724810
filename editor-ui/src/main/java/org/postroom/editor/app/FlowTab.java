package org.postroom.editor.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.app.problems.Place;
import org.postroom.editor.canvas.CanvasHost;
import org.postroom.editor.canvas.FlowCanvas;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.OnDisk;
import org.postroom.editor.find.FindBar;
import org.postroom.editor.inspector.InspectorPanel;
import org.postroom.editor.outline.OutlinePanel;
import org.postroom.editor.run.Failing;
import org.postroom.editor.run.Run;
import org.postroom.editor.running.RunBar;
import org.postroom.editor.running.RunModel;
import org.postroom.editor.running.StandstillBanner;
import org.postroom.editor.taps.TapsModel;
import org.postroom.editor.timeline.TimelinePanel;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Tap;

/// One open flow: its canvas in the middle, and what stands beside it while this tab is in front. Confined to the UI
/// thread.
final class FlowTab extends Tab {
    private static final Texts WORDS = Texts.of(FlowTab.class);

    private final FlowDocument document;
    private final FlowCanvas canvas;
    private final InspectorPanel inspector;
    private final OutlinePanel outline;
    private final FindBar find;
    private final Run run;
    private final RunBar runBar;
    private final Drawer drawer;
    private final RunModel model;
    private final TapsModel taps;
    private final ChangedBar changed;
    private final Host host;

    /// What a tab asks of its window.
    interface Host {
        void quickAdd(FlowTab tab, Point at, Point screen, Optional<BoxPlan> fit);

        boolean linksSignals();

        Motion motion();

        void tell(String words);

        Optional<Path> chooseFile();

        TimelinePanel.Files recordings(FlowDocument document);
    }

    FlowTab(FlowDocument document, Host host, Look look) {
        this.document = document;
        this.host = host;
        document.checkBeside(Thread::startVirtualThread, Platform::runLater);
        canvas = new FlowCanvas(document, new Asked(host));
        canvas.setId("canvas");
        inspector = new InspectorPanel(document, this::chooseFile);
        outline = new OutlinePanel(document, this::goTo);
        find = new FindBar(document, found -> goTo(found.part().stream().toList(), found.id()), canvas::requestFocus);
        run = new Run(document, Platform::runLater, this::told);
        canvas.watch(run);
        RunModel model = new RunModel(run);
        runBar = new RunBar(model, this::chosen);
        taps = new TapsModel(document, run);
        drawer = new Drawer(document, model, taps, this::goTo, this::goTo, host.recordings(document));
        canvas.onFailure(failure -> drawer.show(Failing.words(failure)));
        BorderPane content = new BorderPane(canvas);
        changed = new ChangedBar(document);
        content.setTop(
                new VBox(changed, new Crumbs(document, run.instances()), find, new StandstillBanner(run, this::goTo)));
        broken().ifPresent(content::setCenter);
        look(look);
        this.model = model;
        setContent(content);
        document.listen(_ -> name());
        name();
    }

    private final class Asked implements CanvasHost {
        private final Host host;

        Asked(Host host) {
            this.host = host;
        }

        @Override
        public void quickAdd(Point at, Point screen, Optional<BoxPlan> fit) {
            host.quickAdd(FlowTab.this, at, screen, fit);
        }

        @Override
        public void openSettings(String id) {
            inspector.focusFirst();
        }

        @Override
        public boolean linksSignals() {
            return host.linksSignals();
        }
    }

    private void name() {
        setText((document.unsaved() ? "• " : "") + document.title());
    }

    private void goTo(Problem problem) {
        Place place = Place.of(problem, document.flow());
        List<String> parts = place.part().stream().toList();
        document.goTo(parts);
        place.component().ifPresent(id -> goTo(parts, id));
    }

    /// In place of the drawing where the file could not be read.
    private Optional<Node> broken() {
        List<Problem> problems = document.fileProblems();
        boolean nothing = document.readOnly().isPresent() && document.flow().equals(Flow.empty());
        return document.file().filter(_ -> nothing).map(file -> new BrokenPage(file, problems));
    }

    /// A file for a setting, as the flow's file should name it: from the flow's folder on where it lies in there.
    private Optional<String> chooseFile(Window owner, String now) {
        Optional<Path> folder = document.file().map(Path::toAbsolutePath)
                .flatMap(file -> Optional.ofNullable(file.getParent()));
        return host.chooseFile().map(Path::toAbsolutePath)
                .map(file -> folder.filter(file::startsWith).map(from -> from.relativize(file)).orElse(file))
                .map(path -> path.toString().replace('\\', '/'));
    }

    private void goTo(List<String> parts, String id) {
        document.goTo(parts);
        canvas.show(id);
    }

    /// Shows a running component in the drawing that it is in.
    private void goTo(String path) {
        run.find(path, found -> {
            document.goTo(found.parts());
            run.instances().choose(found.prefix());
            canvas.show(found.id());
        });
    }

    /// The running component that is selected, for a turn by hand.
    Optional<String> chosen() {
        return document.selection().components().stream().findFirst()
                .flatMap(id -> run.instances().prefix().map(prefix -> prefix + id));
    }

    private void told(String words) {
        drawer.log(words);
        tell(words.lines().findFirst().orElse(""));
    }

    /// Says something in the window's bar.
    void tell(String words) {
        host.tell(words);
    }

    /// Does an edit that gives everything another place, and has all of it in view.
    void rearrange(Runnable edit) {
        switch (host.motion()) {
            case GLIDING -> canvas.glide(edit);
            case STILL -> {
                edit.run();
                canvas.toAll();
            }
        }
    }

    RunModel run() {
        return model;
    }

    /// Puts a tap on what is selected, or takes it away.
    void tap(Tap.Job job) {
        if (!taps.toggle(job)) {
            tell(WORDS.text("tap-what"));
        }
    }

    RunBar runBar() {
        return runBar;
    }

    /// Tells that somebody else has changed the file.
    void changedOnDisk(OnDisk.Changed now) {
        changed.show(now);
    }

    /// Ends what runs; the tab is gone.
    void end() {
        drawer.close();
        run.close();
    }

    /// The colours of all that is drawn.
    void look(Look look) {
        canvas.look(look);
        drawer.look(look);
    }

    FlowDocument document() {
        return document;
    }

    FlowCanvas canvas() {
        return canvas;
    }

    InspectorPanel inspector() {
        return inspector;
    }

    OutlinePanel outline() {
        return outline;
    }

    /// Opens the line to find components in.
    void find() {
        find.open();
    }

    Drawer drawer() {
        return drawer;
    }
}
