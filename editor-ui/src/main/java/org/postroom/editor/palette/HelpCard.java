package org.postroom.editor.palette;

import java.util.List;
import java.util.Optional;
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

    private final VBox content = new VBox();

    HelpCard() {
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
            boxes.forEach(box -> line(box.name(), type(box) + (box.help().isEmpty() ? "" : ": " + box.help())));
        }
    }

    /// Words for those who don't write programs.
    private static String type(BoxShape box) {
        Class<?> type = box.type();
        if (type == Object.class) {
            return WORDS.text("help.anything");
        }
        if (type == String.class) {
            return WORDS.text("help.text");
        }
        return Number.class.isAssignableFrom(type) ? WORDS.text("help.number") : type.getSimpleName();
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
