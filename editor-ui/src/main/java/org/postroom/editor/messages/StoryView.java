package org.postroom.editor.messages;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.Words;
import org.postroom.engine.network.Hold;
import org.postroom.engine.watch.Happening;

/// Where a message came from and what came of it, one delivery a line; Enter or a double click goes to one. Confined to
/// the UI thread.
final class StoryView extends StackPane {
    private static final Texts WORDS = Texts.of(StoryView.class);
    private static final int INDENT = 2;

    private final ListView<Story.Step> steps = new ListView<>();
    private final Label nothing = new Label(WORDS.text("story.none"));

    /// @param goTo shows a delivery
    StoryView(Consumer<Happening.Delivered> goTo) {
        getStyleClass().add("story");
        nothing.setWrapText(true);
        steps.setId("message-story");
        steps.getStyleClass().add("dense");
        steps.setAccessibleText(WORDS.text("story"));
        steps.setPlaceholder(nothing);
        steps.setCellFactory(_ -> new Cell());
        steps.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                selected().ifPresent(goTo);
            }
        });
        steps.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                selected().ifPresent(goTo);
            }
        });
        getChildren().setAll(steps);
    }

    private Optional<Happening.Delivered> selected() {
        return Optional.ofNullable(steps.getSelectionModel().getSelectedItem()).map(Story.Step::sent);
    }

    void show(Story story) {
        if (!steps.getItems().equals(story.steps())) {
            steps.getItems().setAll(story.steps());
        }
    }

    static String words(Story.Step step) {
        String sent = WORDS.text("story.step", step.sent().from(), step.sent().to(),
                Words.brief(step.sent().message()));
        return step.held().isEmpty()
                ? sent
                : WORDS.text("story.waited", sent,
                        step.held().stream().map(StoryView::words).collect(Collectors.joining(", ")));
    }

    private static String words(Hold hold) {
        return switch (hold) {
            case Hold.OfComponent(var path) -> WORDS.text("story.held-component", path);
            case Hold.OfLink(var from, var to) -> WORDS.text("story.held-link", from, to);
        };
    }

    private static final class Cell extends ListCell<Story.Step> {
        @Override
        protected void updateItem(Story.Step step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null) {
                setText(null);
                setTooltip(null);
            } else {
                String sign = step.far() < 0 ? "↑ " : step.far() == 0 ? "● " : "↳ ";
                String words = words(step);
                setText(" ".repeat(INDENT * Math.max(0, step.far())) + sign + words);
                setTooltip(new Tooltip(words));
            }
        }
    }
}
