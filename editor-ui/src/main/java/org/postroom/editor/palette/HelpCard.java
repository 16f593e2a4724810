package org.postroom.editor.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.settings.Setting;

/// What a component is good for: what it does, its boxes, its settings. Confined to the UI thread.
final class HelpCard extends ScrollPane {
    private static final Texts WORDS = Texts.of(HelpCard.class);

    private final Consumer<String> more;
    private final VBox content = new VBox();

    /// @param more shows all that is known of a type
    HelpCard(Consumer<String> more) {
        this.more = more;
        getStyleClass().add("help-card");
        content.getStyleClass().add("content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        show(Optional.empty());
    }

    void show(Optional<PaletteEntry> shown) {
        content.getChildren().clear();
        setVvalue(0);
        shown.ifPresentOrElse(this::fill, () -> add(WORDS.text("help.none"), "quiet"));
    }

    private void fill(PaletteEntry entry) {
        add(entry.title(), "help-title");
        add(entry.summary(), "help-summary");
        Hyperlink all = new Hyperlink(WORDS.text("help.all"));
        all.setId("help-all");
        all.setOnAction(_ -> more.accept(entry.type()));
        content.getChildren().add(all);
        boxes(WORDS.text("help.inboxes"), entry.ownInboxes());
        boxes(WORDS.text("help.outboxes"), entry.ownOutboxes());
        if (!entry.settings().isEmpty()) {
            add(WORDS.text("help.settings"), "help-heading");
            entry.settings().forEach(this::setting);
        }
        if (!entry.ancestor().isEmpty()) {
            add(WORDS.text("help.ancestor", entry.ancestor()), "quiet");
        }
    }

    private void boxes(String heading, List<BoxShape> boxes) {
        if (!boxes.isEmpty()) {
            add(heading, "help-heading");
            boxes.forEach(
                    box -> line(box.name(), BoxWords.carries(box) + (box.help().isEmpty() ? "" : ": " + box.help())));
        }
    }

    private void setting(Setting setting) {
        String more = setting.required()
                ? WORDS.text("help.required")
                : setting.usual().map(usual -> WORDS.text("help.usual", String.valueOf(usual))).orElse("");
        line(setting.name(), setting.help() + (more.isEmpty() ? "" : " (" + more + ")"));
    }

    private void line(String name, String words) {
        add(name, "help-name");
        add(words, "help-words");
    }

    private void add(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        content.getChildren().add(label);
    }
}
