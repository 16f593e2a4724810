package org.postroom.editor.find;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.find.Finder.Found;
import org.postroom.editor.words.Texts;

/// A line to find components in: Enter goes to the next one, Shift+Enter to the one before, Esc puts it away. Confined to
/// the UI thread.
public final class FindBar extends HBox {
    private static final Texts WORDS = Texts.of(FindBar.class);

    private final FlowDocument document;
    private final Consumer<Found> goTo;
    private final Runnable away;
    private final TextField typed = new TextField();
    private final Label said = new Label();
    private List<Found> found = List.of();
    private int at = -1;

    /// A hidden bar.
    ///
    /// @param goTo shows a component
    /// @param away called when it is put away
    public FindBar(FlowDocument document, Consumer<Found> goTo, Runnable away) {
        this.document = document;
        this.goTo = goTo;
        this.away = away;
        getStyleClass().add("find-bar");
        typed.setId("find-text");
        typed.setPromptText(WORDS.text("prompt"));
        typed.setAccessibleText(WORDS.text("prompt"));
        typed.setPrefColumnCount(24);
        typed.textProperty().subscribe(_ -> search());
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        said.setId("find-said");
        Button close = new Button("", Icon.CLOSE.node());
        close.setAccessibleText(WORDS.text("close"));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setOnAction(_ -> close());
        getChildren().addAll(typed, said, close);
        show(false);
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /// Shows it, ready to type in.
    public void open() {
        show(true);
        typed.requestFocus();
        typed.selectAll();
        search();
    }

    private void close() {
        show(false);
        away.run();
    }

    private void search() {
        found = Finder.find(document.flow(), typed.getText());
        at = -1;
        said.setText(typed.getText().isBlank()
                ? ""
                : WORDS.text(found.isEmpty() ? "none" : "many", found.size()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void go(int by) {
        if (!found.isEmpty()) {
            at = at < 0 && by < 0 ? found.size() - 1 : Math.floorMod(at + by, found.size());
            Found now = found.get(at);
            said.setText(WORDS.text("at", at + 1, found.size(), now.id(), now.why()));
            goTo.accept(now);
        }
    }
}
