package org.postroom.editor.help;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.postroom.drawing.picture.Look;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Run;
import org.postroom.editor.running.ConsolePanel;
import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.network.Counts;

/// A small flow to look at, which is led by buttons where it runs. Confined to the UI thread.
final class SampleView extends VBox implements AutoCloseable {
    private static final Texts WORDS = Texts.of(SampleView.class);
    private static final SampleCanvas.Room ROOM = new SampleCanvas.Room(64, 150, 290);
    private static final double CONSOLE = 120;

    private final SampleCanvas canvas;
    private final Button start = button("start", Icon.RUN);
    private final Button stop = button("stop", Icon.STOP);
    private final Button again = button("again", Icon.AGAIN);
    private final Label counted = new Label();

    /// @param type stands out in the drawing
    /// @param open lets it be worked on
    SampleView(Sample sample, String type, Catalogue catalogue, Look look, Runnable open) {
        canvas = new SampleCanvas(sample, type, catalogue, look, ROOM);
        canvas.setId("help-canvas");
        canvas.onTold(counted::setText);
        Button opening = new Button(WORDS.text("open"), Icon.OPEN.node());
        opening.setId("help-open");
        opening.setOnAction(_ -> open.run());
        getStyleClass().add("help-sample");
        getChildren().addAll(words(told(sample)), canvas);
        canvas.run().ifPresentOrElse(live -> follow(live, opening), () -> getChildren().add(line(opening)));
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

    private void follow(Run live, Button opening) {
        start.setOnAction(_ -> canvas.go());
        stop.setOnAction(_ -> live.stop());
        again.setOnAction(_ -> canvas.go());
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
        canvas.begin();
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
        canvas.close();
    }
}
