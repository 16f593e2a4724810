package org.postroom.editor.taps;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.Words;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.live.Tapped;

/// One tap as a row of controls. What is typed counts when the field is left or with Enter. Confined to the UI thread.
final class TapRow {
    private static final Texts WORDS = Texts.of(TapRow.class);

    private final TapsModel model;
    private final int index;
    private final Hyperlink place = new Hyperlink();
    private final ChoiceBox<Tap.Job> job = new ChoiceBox<>(FXCollections.observableArrayList(Tap.Job.values()));
    private final TextField expression = new TextField();
    private final TextField number = new TextField();
    private final Label seen = new Label();
    private final Label newest = new Label();
    private final Button remove = new Button("", Icon.CLOSE.node());
    private Tap tap;
    private boolean showing;

    TapRow(TapsModel model, int index, Tap tap, Consumer<Tap> goTo) {
        this.model = model;
        this.index = index;
        this.tap = tap;
        place.setOnAction(_ -> goTo.accept(this.tap));
        job.setConverter(new StringConverter<>() {
            @Override
            public String toString(Tap.Job each) {
                return each == null ? "" : TapsModel.name(each);
            }

            @Override
            public Tap.Job fromString(String text) {
                throw new UnsupportedOperationException("nobody types a job");
            }
        });
        job.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!showing && chosen != null) {
                model.change(index, old -> old.withJob(chosen));
            }
        });
        whenTyped(expression, this::takeExpression);
        whenTyped(number, this::takeNumber);
        expression.getStyleClass().add("setting-expression");
        number.getStyleClass().add("tap-number");
        number.setPrefColumnCount(6);
        place.setMinWidth(0);
        seen.setMinWidth(Region.USE_PREF_SIZE);
        job.setMaxWidth(Double.MAX_VALUE);
        remove.getStyleClass().add("flat");
        remove.setTooltip(new Tooltip(WORDS.text("remove")));
        remove.setAccessibleText(WORDS.text("remove"));
        remove.setOnAction(_ -> model.remove(index));
        newest.setMaxWidth(Double.MAX_VALUE);
        List.<Control>of(place, job, expression, number, remove).forEach(each -> each.getStyleClass().add("small"));
        show(tap);
    }

    private static void whenTyped(TextField field, Runnable take) {
        field.setOnAction(_ -> take.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take.run();
            }
        });
    }

    /// The controls, in the order of the columns.
    List<Node> cells() {
        return List.of(place, job, expression, number, seen, newest, remove);
    }

    void show(Tap now) {
        tap = now;
        showing = true;
        place.setText(now.at().toString());
        job.setValue(now.job());
        expression.setText(now.expression());
        expression.setPromptText(WORDS.text("prompt." + now.job().name()));
        expression.setDisable(now.job() == Tap.Job.HOLD);
        String counts = switch (now.job()) {
            case BREAK, DROP -> String.valueOf(now.each());
            case DELAY -> String.valueOf(now.delay().toMillis());
            case COUNT, WATCH, EXPECT, HOLD -> "";
        };
        number.setText(counts);
        number.setVisible(!counts.isEmpty());
        wrong(number, Optional.empty());
        number.setTooltip(new Tooltip(WORDS.text(now.job() == Tap.Job.DELAY ? "delay" : "each")));
        number.setAccessibleText(WORDS.text(now.job() == Tap.Job.DELAY ? "delay" : "each"));
        showing = false;
        wrong(expression, model.refusal(now.expression()));
        glance();
    }

    private static void wrong(TextField field, Optional<String> reason) {
        field.getStyleClass().remove("wrong");
        reason.ifPresent(_ -> field.getStyleClass().add("wrong"));
        field.setTooltip(reason.map(Tooltip::new).orElse(null));
    }

    private void takeExpression() {
        String typed = expression.getText().strip();
        if (!typed.equals(tap.expression())) {
            model.change(index, old -> old.withExpression(typed));
        }
    }

    private void takeNumber() {
        boolean delays = tap.job() == Tap.Job.DELAY;
        int least = delays ? 0 : 1;
        int most = delays ? (int) Tap.LONGEST_DELAY.toMillis() : Tap.MOST_EACH;
        String typed = number.getText().strip();
        if (isNumber(typed, least, most)) {
            int value = Integer.parseInt(typed);
            model.change(index, old -> delays ? old.withDelay(Duration.ofMillis(value)) : old.withEach(value));
        } else {
            wrong(number, Optional.of(WORDS.text("no-number", least, most)));
        }
    }

    private static boolean isNumber(String typed, int least, int most) {
        try {
            int value = Integer.parseInt(typed);
            return value >= least && value <= most;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /// Shows what it has seen by now.
    void glance() {
        Optional<Tapped> now = model.seen(tap);
        seen.setText(now.map(each -> WORDS.text("seen", each.hits(), each.seen())).orElse(""));
        newest.setText(now.flatMap(Tapped::trouble).or(() -> now.flatMap(Tapped::newest).map(Words::brief)).orElse(""));
        boolean alarm = now.filter(each -> each.trouble().isPresent()
                || tap.job() == Tap.Job.EXPECT && each.hits() > 0).isPresent();
        newest.getStyleClass().remove("alarm");
        if (alarm) {
            newest.getStyleClass().add("alarm");
        }
    }
}
