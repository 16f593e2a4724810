package org.postroom.editor.app;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.OnDisk;
import org.postroom.editor.words.Texts;

/// Says above a drawing that somebody else has changed its file, and how, and asks which is to count. Confined to the UI
/// thread.
final class ChangedBar extends HBox {
    private static final Texts WORDS = Texts.of(ChangedBar.class);
    private static final int SHOWN = 5;

    private final FlowDocument document;
    private final VBox words = new VBox();

    ChangedBar(FlowDocument document) {
        this.document = document;
        setId("changed-on-disk");
        getStyleClass().add("changed-bar");
        HBox.setHgrow(words, Priority.ALWAYS);
        hide();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    /// Shows what is different, until the person has chosen.
    void show(OnDisk.Changed changed) {
        List<String> differences = DiffWords.of(changed.diff());
        Label headline = new Label(WORDS.text("changed.headline"));
        headline.getStyleClass().add("changed-headline");
        words.getChildren().setAll(headline);
        differences.stream().limit(SHOWN).map(Label::new).forEach(words.getChildren()::add);
        if (differences.size() > SHOWN) {
            words.getChildren().add(new Label(WORDS.text("changed.more", differences.size() - SHOWN)));
        }
        getChildren().setAll(Icon.ALERT.node(), words,
                button("changed.take", () -> document.reload(changed)),
                button("changed.keep", () -> document.keep(changed)));
        setVisible(true);
        setManaged(true);
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(WORDS.text(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            hide();
            act.run();
        });
        return button;
    }
}
