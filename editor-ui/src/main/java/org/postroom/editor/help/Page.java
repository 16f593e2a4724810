package org.postroom.editor.help;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.postroom.drawing.picture.Look;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.words.Texts;

/// A page to read; Esc closes it. Confined to the UI thread.
public abstract sealed class Page extends ScrollPane implements AutoCloseable permits HelpPage, KeysPage {
    private static final Texts WORDS = Texts.of(Page.class);

    private final VBox content = new VBox();

    /// @param closed does away with it
    Page(String title, Runnable closed) {
        setId("help");
        getStyleClass().add("help");
        getStylesheets().add(Objects.requireNonNull(Page.class.getResource("help.css")).toExternalForm());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("help-content");
        content.getChildren().add(headline(title, closed));
        setContent(content);
        setAccessibleText(title);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                closed.run();
                event.consume();
            }
        });
    }

    private static HBox headline(String title, Runnable closed) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("", Icon.CLOSE.node());
        close.setId("help-close");
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(WORDS.text("close"));
        close.setTooltip(new Tooltip(WORDS.text("close")));
        close.setOnAction(_ -> closed.run());
        return new HBox(label(title, "help-title"), gap, close);
    }

    static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    final void add(String text, String style) {
        content.getChildren().add(label(text, style));
    }

    final void add(Region more) {
        content.getChildren().add(more);
    }

    /// The colours of what is drawn in it.
    public abstract void look(Look look);

    /// Ends what runs in it.
    @Override
    public abstract void close();
}
