package org.postroom.editor.app;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.postroom.editor.app.problems.ProblemsPanel;
import org.postroom.editor.document.Change;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.messages.MessagesPanel;
import org.postroom.editor.run.Run;
import org.postroom.editor.running.ConsolePanel;
import org.postroom.editor.words.Texts;
import org.postroom.engine.flow.Problem;

/// The panels below a drawing: its problems, the console of its run, the messages in its
/// boxes, and what was told. Confined to the UI thread.
final class Drawer extends TabPane {
    private static final Texts WORDS = Texts.of(Drawer.class);

    private final LogPanel log = new LogPanel();
    private final Tab problems;
    private final Tab console;
    private final Tab messages;
    private final Tab logged;
    private final FlowDocument document;

    /// @param goTo shows a problem's place
    Drawer(FlowDocument document, Run run, Consumer<Problem> goTo) {
        this.document = document;
        setId("drawer");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add("drawer");
        problems = panel("problems", new ProblemsPanel(document, goTo));
        console = panel("console", new ConsolePanel(run));
        messages = panel("messages", new MessagesPanel(document, run));
        logged = panel("log", log);
        getTabs().addAll(problems, console, messages, logged);
        document.listen(change -> {
            if (change == Change.FLOW || change == Change.FILE) {
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
            case MESSAGES -> messages;
            case LOG -> logged;
        });
    }

    private void count() {
        int many = document.problems().size();
        problems.setText(many == 0 ? WORDS.text("problems") : WORDS.text("problems.many", many));
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
