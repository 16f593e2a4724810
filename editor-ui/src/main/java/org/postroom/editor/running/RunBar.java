package org.postroom.editor.running;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Phase;
import org.postroom.editor.run.Speed;
import org.postroom.editor.running.RunModel.Way;
import org.postroom.editor.words.Texts;

/// The buttons of a run: go, stop, pause, step; who goes on next; how fast. Confined to the UI thread.
public final class RunBar extends HBox {
    private static final Texts WORDS = Texts.of(RunBar.class);
    /// The slider's steps are halvings from as fast as it goes, at its right end, down to the slowest.
    private static final double FASTEST = 512;

    private final RunModel model;
    private final Button go = button(Icon.RUN, "run", "run.help");
    private final Button stop = button(Icon.STOP, "stop", "stop.help");
    private final Button pause = button(Icon.PAUSE, "pause", "pause.help");
    private final Button step = button(Icon.STEP, "step", "step.help");
    private final Button again = button(Icon.AGAIN, "again", "again.help");
    private final ComboBox<Way> way = new ComboBox<>();
    private final TextField seed = new TextField();
    private final HBox dice = new HBox();
    private final Slider slider = new Slider(0, Math.log(FASTEST * 4) / Math.log(2), 0);
    private final Label speed = new Label();
    private final Label phase = new Label();

    /// Buttons for a run.
    ///
    /// @param chosen asked which component gets a turn by hand
    public RunBar(RunModel model, Supplier<Optional<String>> chosen) {
        this.model = model;
        getStyleClass().add("run-bar");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("running.css")).toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        go.setOnAction(_ -> model.go());
        stop.setOnAction(_ -> model.stop());
        pause.setOnAction(_ -> model.pauseOrGoOn());
        step.setOnAction(_ -> model.step(chosen.get()));
        again.setOnAction(_ -> model.again());
        way();
        dice();
        slider();
        phase.setId("run-phase");
        phase.getStyleClass().add("run-phase");
        getChildren().addAll(go, stop, pause, step, again, way, dice, slider, speed, phase);
        model.run().glanceProperty().subscribe(this::show);
    }

    private static Button button(Icon icon, String key, String help) {
        Button button = new Button("", icon.node());
        button.setId(key);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(WORDS.text(help)));
        button.setAccessibleText(WORDS.text(key));
        button.setFocusTraversable(false);
        return button;
    }

    private void way() {
        way.setId("run-way");
        way.getItems().setAll(Way.values());
        way.valueProperty().bindBidirectional(model.wayProperty());
        way.setTooltip(new Tooltip(WORDS.text("way.help")));
        way.setConverter(new StringConverter<>() {
            @Override
            public String toString(Way value) {
                return value == null ? "" : WORDS.text("way." + value.name());
            }

            @Override
            public Way fromString(String text) {
                throw new UnsupportedOperationException("ways are chosen, not typed");
            }
        });
    }

    private void dice() {
        model.seedProperty().subscribe(number -> seed.setText(String.valueOf(number)));
        seed.textProperty().addListener((_, before, now) -> typed(before, now));
        seed.setId("run-seed");
        seed.setPrefColumnCount(4);
        seed.setTooltip(new Tooltip(WORDS.text("seed.help")));
        seed.setAccessibleText(WORDS.text("seed"));
        Button copy = button(Icon.COPY, "seed.copy", "seed.copy.help");
        copy.setOnAction(_ -> copy());
        Button other = button(Icon.DICE, "seed.other", "seed.other.help");
        other.setOnAction(_ -> model.otherSeed());
        dice.getChildren().addAll(seed, copy, other);
        dice.getStyleClass().add("run-dice");
        dice.setAlignment(Pos.CENTER_LEFT);
        shownWhere(dice, model.wayProperty().map(Way.DICE::equals));
    }

    private void typed(String before, String now) {
        if (!now.matches("\\d{0,18}")) {
            seed.setText(before);
        } else if (!now.isEmpty()) {
            model.seedProperty().set(Long.parseLong(now));
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.valueOf(model.seedProperty().get()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void slider() {
        slider.setId("run-speed");
        slider.setValue(slider.getMax());
        slider.setPrefWidth(84);
        slider.setMinWidth(60);
        slider.setTooltip(new Tooltip(WORDS.text("speed.help")));
        slider.setAccessibleText(WORDS.text("speed"));
        model.speedProperty().subscribe(now -> {
            speed.setText(words(now));
            if (!speed(slider.getValue()).equals(now)) {
                slider.setValue(place(now));
            }
        });
        slider.valueProperty().subscribe(value -> model.speedProperty().set(speed(value.doubleValue())));
        speed.getStyleClass().add("run-speed-words");
        shownWhere(slider, model.wayProperty().map(RunBar::stepped));
        shownWhere(speed, model.wayProperty().map(RunBar::stepped));
    }

    private static boolean stepped(Way way) {
        return way != Way.PARALLEL;
    }

    private static void shownWhere(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private Speed speed(double value) {
        return value >= slider.getMax() - 0.5
                ? Speed.FULL
                : new Speed(Speed.SLOWEST.turnsPerSecond() * Math.pow(2, value));
    }

    private double place(Speed speed) {
        return speed.equals(Speed.FULL)
                ? slider.getMax()
                : Math.log(speed.turnsPerSecond() / Speed.SLOWEST.turnsPerSecond()) / Math.log(2);
    }

    private static String words(Speed speed) {
        if (speed.equals(Speed.FULL)) {
            return WORDS.text("speed.full");
        }
        NumberFormat number = NumberFormat.getInstance();
        number.setMaximumFractionDigits(speed.turnsPerSecond() < 10 ? 1 : 0);
        return WORDS.text("speed.turns", number.format(speed.turnsPerSecond()));
    }

    private void show(Glance glance) {
        Phase now = glance.phase();
        boolean steps = model.run().scheduling().filter(scheduling -> scheduling.stepped()).isPresent();
        stop.setDisable(!now.alive());
        pause.setDisable(!now.alive());
        step.setDisable(now.alive() && !steps || now == Phase.STARTING || now == Phase.STOPPING);
        go.setDisable(now == Phase.STARTING);
        again.setDisable(model.run().scheduling().isEmpty() || now == Phase.STARTING);
        phase.setText(words(glance, steps));
    }

    private static String words(Glance glance, boolean steps) {
        String name = WORDS.text("phase." + glance.phase().name());
        return steps && glance.phase().visible()
                ? WORDS.text("phase.turns", name, glance.turns(), time(glance.time()))
                : name;
    }

    /// The network's time, which in a stepped run is its own.
    private static String time(Duration time) {
        NumberFormat number = NumberFormat.getInstance();
        number.setMaximumFractionDigits(3);
        return number.format(time.toMillis() / 1000.0);
    }
}
