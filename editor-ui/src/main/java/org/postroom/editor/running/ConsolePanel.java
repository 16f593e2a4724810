package org.postroom.editor.running;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.run.Run;
import org.postroom.editor.run.Transcript;
import org.postroom.editor.words.Texts;

/// What the console components of a run write, and a line to type in for those that read. Confined to the UI thread.
public final class ConsolePanel extends VBox {
    private static final Texts WORDS = Texts.of(ConsolePanel.class);

    private final Run run;
    private final TextArea written = new TextArea();
    private final TextField typed = new TextField();
    private final Button end = new Button(WORDS.text("console.end"), Icon.END.node());
    private long shown = -1;
    private boolean asked;
    private Optional<Transcript> transcript = Optional.empty();

    /// A panel that follows a run.
    public ConsolePanel(Run run) {
        this.run = run;
        getStyleClass().add("console");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("running.css")).toExternalForm());
        written.setId("console-text");
        written.setEditable(false);
        written.setAccessibleText(WORDS.text("console"));
        written.setPromptText(WORDS.text("console.empty"));
        setVgrow(written, Priority.ALWAYS);
        typed.setId("console-line");
        typed.setPromptText(WORDS.text("console.type"));
        typed.setAccessibleText(WORDS.text("console.type"));
        typed.setOnAction(_ -> type());
        HBox.setHgrow(typed, Priority.ALWAYS);
        end.setId("console-end");
        end.setTooltip(new Tooltip(WORDS.text("console.end.help")));
        end.setMinWidth(USE_PREF_SIZE);
        end.setOnAction(_ -> transcript.ifPresent(Transcript::end));
        HBox line = new HBox(typed, end);
        line.getStyleClass().add("console-input");
        getChildren().addAll(written, line);
        run.glanceProperty().subscribe(_ -> refresh());
    }

    private void type() {
        transcript.ifPresent(open -> open.type(typed.getText()));
        typed.clear();
        refresh();
    }

    /// When somebody begins to ask, the keyboard goes to the line, unless the person is typing elsewhere.
    private void ask(boolean now) {
        if (now && !asked && getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl)) {
            typed.setDisable(false);
            typed.requestFocus();
        }
        asked = now;
        typed.setPromptText(WORDS.text(now ? "console.asked" : "console.type"));
    }

    private void refresh() {
        Optional<Transcript> now = run.transcript();
        if (!now.equals(transcript)) {
            transcript = now;
            shown = -1;
        }
        boolean alive = run.glance().phase().alive();
        ask(alive && now.filter(Transcript::asked).isPresent());
        typed.setDisable(!alive);
        end.setDisable(!alive);
        transcript.filter(open -> open.written() != shown).ifPresent(open -> {
            Transcript.Page page = open.page();
            shown = page.written();
            written.setText(page.text());
            written.positionCaret(written.getLength());
            written.setScrollTop(Double.MAX_VALUE);
        });
    }
}
