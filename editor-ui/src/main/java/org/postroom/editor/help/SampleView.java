package org.postroom.editor.help;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.canvas.CanvasHost;
import org.postroom.editor.canvas.FlowCanvas;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Run;
import org.postroom.editor.run.Scheduling;
import org.postroom.editor.run.Speed;
import org.postroom.editor.running.ConsolePanel;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.network.Counts;

/// A small flow to look at; it runs in slow motion where that is harmless. Its drawing can't be changed. Confined to the
/// UI thread.
final class SampleView extends VBox implements AutoCloseable {
    private static final Texts WORDS = Texts.of(SampleView.class);
    private static final Speed SLOW = new Speed(4);
    private static final double AROUND = 64;
    private static final double LOWEST = 150;
    private static final double HIGHEST = 290;
    private static final double CONSOLE = 120;

    private final FlowCanvas canvas;
    private final Area area;
    private final Optional<Run> run;
    private final Button start = button("start", Icon.RUN);
    private final Button stop = button("stop", Icon.STOP);
    private final Button again = button("again", Icon.AGAIN);
    private final Label counted = new Label();

    /// @param type stands out in the drawing
    /// @param open lets it be worked on
    SampleView(Sample sample, String type, Catalogue catalogue, Look look, Runnable open) {
        FlowDocument document = FlowDocument.create(sample.flow(), catalogue);
        document.select(Selection.ofComponents(sample.flow().drawing().components().entrySet().stream()
                .filter(entry -> entry.getValue().type().equals(type)).map(Map.Entry::getKey)
                .collect(Collectors.toSet())));
        area = document.plan().bounds();
        canvas = new FlowCanvas(document, new Nothing());
        canvas.setId("help-canvas");
        canvas.look(look);
        canvas.setMouseTransparent(true);
        canvas.setFocusTraversable(false);
        canvas.widthProperty().subscribe(this::fit);
        StackPane frame = new StackPane(canvas);
        frame.getStyleClass().add("help-drawing");
        Button opening = new Button(WORDS.text("open"), Icon.OPEN.node());
        opening.setId("help-open");
        opening.setOnAction(_ -> open.run());
        run = sample.runs() ? Optional.of(new Run(document, Platform::runLater, counted::setText)) : Optional.empty();
        getStyleClass().add("help-sample");
        getChildren().addAll(words(told(sample)), frame);
        run.ifPresentOrElse(live -> follow(live, opening), () -> getChildren().add(line(opening)));
    }

    private static String told(Sample sample) {
        String from = sample.file().map(_ -> WORDS.text("sample.from", sample.flow().name()))
                .orElseGet(() -> WORDS.text("sample.drawn"));
        return switch (sample.kind()) {
            case RUNS -> from;
            case REACHES -> from + " " + WORDS.text("sample.reaches");
            case LACKS -> from + " " + WORDS.text("sample.lacks");
        };
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("help-quiet");
        return label;
    }

    private static Button button(String key, Icon icon) {
        Button button = new Button(WORDS.text(key), icon.node());
        button.setId("help-" + key);
        return button;
    }

    private static HBox line(Region... items) {
        HBox line = new HBox(items);
        line.getStyleClass().add("help-buttons");
        return line;
    }

    /// As high as the drawing is, at the width that there is.
    private void fit(Number width) {
        double zoom = Math.min(1, (width.doubleValue() - AROUND) / Math.max(1, area.width()));
        canvas.setPrefHeight(Math.clamp(area.height() * zoom + AROUND, LOWEST, HIGHEST));
    }

    private void follow(Run live, Button opening) {
        canvas.watch(live);
        live.speed(SLOW);
        start.setOnAction(_ -> go());
        stop.setOnAction(_ -> live.stop());
        again.setOnAction(_ -> go());
        counted.setId("help-counted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ConsolePanel console = new ConsolePanel(live);
        console.setPrefHeight(CONSOLE);
        setMargin(console, new Insets(4, 0, 0, 0));
        getChildren().addAll(line(start, stop, again, counted, gap, opening), console);
        live.glanceProperty().subscribe(this::show);
    }

    /// Begins to run, unless nothing is to move on this computer.
    void begin() {
        if (!Platform.getPreferences().isReducedMotion()) {
            go();
        }
    }

    private void go() {
        run.ifPresent(live -> live.start(new Scheduling.InTurn()));
    }

    private void show(Glance glance) {
        boolean alive = glance.phase().alive();
        start.setDisable(alive);
        stop.setDisable(!alive);
        again.setDisable(!glance.phase().visible());
        if (glance.phase().visible()) {
            counted.setText(WORDS.text("counted", glance.inboxes().values().stream().mapToLong(Counts::passed).sum(),
                    glance.turns()) + (alive ? "" : " " + WORDS.text("over")));
        }
    }

    void look(Look look) {
        canvas.look(look);
    }

    /// Ends what runs.
    @Override
    public void close() {
        run.ifPresent(Run::close);
    }

    /// Nobody asks anything of a drawing that can't be changed.
    private static final class Nothing implements CanvasHost {
        @Override
        public void quickAdd(Point at, Point screen, Optional<BoxPlan> fit) {}

        @Override
        public void openSettings(String id) {}

        @Override
        public boolean linksSignals() {
            return false;
        }
    }
}
