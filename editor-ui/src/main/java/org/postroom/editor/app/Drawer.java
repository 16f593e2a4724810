package org.postroom.editor.app;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.postroom.drawing.picture.Look;
import org.postroom.editor.app.problems.ProblemsPanel;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.messages.MessagesPanel;
import org.postroom.editor.messages.TrafficTable;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Phase;
import org.postroom.editor.run.Run;
import org.postroom.editor.running.ConsolePanel;
import org.postroom.editor.running.RunModel;
import org.postroom.editor.taps.TapsModel;
import org.postroom.editor.taps.TapsPanel;
import org.postroom.editor.timeline.TimelinePanel;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Problem;

/// The panels below a drawing: its problems, the console of its run, what its components show, the messages in its
/// boxes, what goes along its links, its time line, and what was told. Confined to the UI thread.
final class Drawer extends TabPane {
    private static final Texts WORDS = Texts.of(Drawer.class);

    private static final int SLOW = 5_000;

    private final LogPanel log = new LogPanel();
    private final Tab problems;
    private final Tab console;
    private final Tab stage;
    private final StagePanel shows;
    private final Tab messages;
    private final Tab traffic;
    private final Tab tapped;
    private final Tab time;
    private final TimelinePanel line;
    private final Tab logged;
    private final FlowDocument document;
    private Glance followed = Glance.nothing();
    private boolean staged;

    /// @param goTo     shows a problem's place
    /// @param goToPath shows a running component
    /// @param files    that the person chooses for the time line
    Drawer(FlowDocument document, RunModel model, TapsModel taps, Consumer<Problem> goTo,
            Consumer<String> goToPath, TimelinePanel.Files files) {
        Run run = model.run();
        this.document = document;
        setId("drawer");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add("drawer");
        problems = panel("problems", new ProblemsPanel(document, goTo));
        console = panel("console", new ConsolePanel(run));
        shows = new StagePanel(run);
        stage = panel("stage", shows);
        messages = panel("messages", new MessagesPanel(document, run, goToPath));
        line = new TimelinePanel(run::recording, () -> selected(run),
                new TimelinePanel.Acts(run::look, model::goOnFrom, run::recordingBefore,
                        file -> file.ifPresentOrElse(run.recorder()::record, run.recorder()::recordNoMore)),
                files);
        run.recorder().fileProperty().subscribe(line::written);
        time = panel("time", line);
        logged = panel("log", log);
        traffic = panel("traffic", new TrafficTable(run, goToPath));
        tapped = panel("taps", new TapsPanel(taps, document, run, goToPath));
        getTabs().addAll(problems, console, stage, messages, traffic, tapped, time, logged);
        run.glanceProperty().subscribe(this::follow);
        time.selectedProperty().subscribe(shown -> {
            if (shown) {
                line.refresh();
            } else {
                run.look(Optional.empty());
            }
        });
        document.listen(change -> {
            if (change == Change.FLOW || change == Change.PROBLEMS || change == Change.FILE) {
                count();
            }
        });
        count();
        run.transcriptProperty().subscribe(page -> {
            if (page && getSelectionModel().getSelectedItem() == problems) {
                getSelectionModel().select(console);
            }
        });
    }

    /// The time line goes on with a slow run, and shows a fast one when it is held or has ended: all that happens there
    /// would be too much to look through ten times a second.
    private void follow(Glance glance) {
        if (!staged && shows.used() && Set.of(problems, console).contains(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(stage);
        }
        staged = shows.used();
        boolean rests = glance.phase() == Phase.PAUSED || glance.phase() == Phase.ENDED;
        boolean moved = glance.turns() != followed.turns() || glance.phase() != followed.phase();
        if (time.isSelected() && !line.looksBack() && moved && (rests || glance.turns() < SLOW)) {
            followed = glance;
            line.refresh();
        }
    }

    private Set<String> selected(Run run) {
        return run.instances().prefix().map(prefix -> document.selection().components().stream()
                .map(id -> prefix + id).collect(Collectors.toSet())).orElseGet(Set::of);
    }

    /// The colours of what is drawn in the panels.
    void look(Look look) {
        line.look(look);
    }

    private static Tab panel(String key, Node content) {
        Tab tab = new Tab(WORDS.text(key), content);
        tab.setId("drawer-" + key);
        return tab;
    }

    /// Opens a panel.
    void open(Shot.Panel panel) {
        getSelectionModel().select(switch (panel) {
            case PROBLEMS -> problems;
            case CONSOLE -> console;
            case STAGE -> stage;
            case MESSAGES -> messages;
            case TRAFFIC -> traffic;
            case TAPS -> tapped;
            case TIME -> time;
            case LOG -> logged;
            case HELP -> getSelectionModel().getSelectedItem(); // that stands in place of the drawing
        });
    }

    private void count() {
        int many = document.problems().size();
        problems.setText(many == 0 ? WORDS.text("problems") : WORDS.text("problems.many", many));
    }

    /// Closes the windows that belong to it.
    void close() {
        shows.close();
    }

    /// Keeps a sentence, with the time.
    void log(String words) {
        log.add(words);
    }

    /// Opens the log where something was told.
    void show(String words) {
        open(Shot.Panel.LOG);
        log.show(words);
    }
}
