package org.postroom.editor.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.postroom.drawing.picture.Look;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.settings.Setting;

/// What a component is good for: what it does, seen at work, its boxes, its settings. Confined to the UI thread.
final class HelpCard extends ScrollPane {
    private static final Texts WORDS = Texts.of(HelpCard.class);
    /// Who only goes past pays for nothing.
    private static final Duration PATIENCE = Duration.millis(350);
    /// So that the words don't jump when the drawing comes.
    private static final double PLACE = 130;

    private final Consumer<String> more;
    private final VBox content = new VBox();
    private final StackPane place = new StackPane();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final ObservableValue<Boolean> seen;
    private Optional<Function<String, Optional<AtWork>>> maker = Optional.empty();
    private Optional<AtWork> atWork = Optional.empty();
    private Optional<String> type = Optional.empty();

    /// @param more  shows all that is known of a type
    /// @param shown whether what it stands in is
    HelpCard(Consumer<String> more, ObservableValue<Boolean> shown) {
        this.more = more;
        ObservableValue<Boolean> there = sceneProperty().flatMap(Scene::windowProperty)
                .flatMap(HelpCard::seen).orElse(false);
        seen = shown.flatMap(is -> is ? there : shown);
        getStyleClass().add("help-card");
        content.getStyleClass().add("content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        place.setMinHeight(PLACE);
        place.setAlignment(Pos.TOP_CENTER);
        patience.setOnFinished(_ -> work());
        seen.subscribe(_ -> rest());
        show(Optional.empty());
    }

    /// A window that is minimised is still said to be showing.
    private static ObservableValue<Boolean> seen(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty().and(stage.iconifiedProperty().not())
                : window.showingProperty();
    }

    /// Shows types at work.
    ///
    /// @param other makes what is seen of a type; nothing where there is none
    void onWork(Function<String, Optional<AtWork>> other) {
        maker = Optional.of(other);
    }

    /// The colours of what is drawn.
    void look(Look look) {
        atWork.ifPresent(live -> live.look(look));
    }

    /// Ends what is at work; another is made as soon as somebody looks at it for a moment.
    private void rest() {
        patience.stop();
        atWork.ifPresent(AtWork::close);
        atWork = Optional.empty();
        place.getChildren().clear();
        if (seen.getValue() && type.isPresent()) {
            patience.playFromStart();
        }
    }

    private void work() {
        atWork = type.flatMap(known -> maker.flatMap(make -> make.apply(known)));
        atWork.ifPresent(live -> place.getChildren().setAll(live.node()));
    }

    void show(Optional<PaletteEntry> shown) {
        type = shown.map(PaletteEntry::type);
        rest();
        content.getChildren().clear();
        setVvalue(0);
        shown.ifPresentOrElse(this::fill, () -> add(WORDS.text("help.none"), "quiet"));
    }

    private void fill(PaletteEntry entry) {
        add(entry.title(), "help-title");
        add(entry.summary(), "help-summary");
        if (maker.isPresent() && !entry.group().equals(PaletteEntry.PARTS)) {
            content.getChildren().add(place);
        }
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
