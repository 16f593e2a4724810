package org.postroom.editor.help;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.canvas.CanvasHost;
import org.postroom.editor.canvas.FlowCanvas;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.editor.run.Run;
import org.postroom.editor.run.Scheduling;
import org.postroom.editor.run.Speed;
import org.postroom.engine.catalogue.Catalogue;

/// The drawing of a small flow; it runs in slow motion where that is harmless, and can't be changed. Confined to the UI
/// thread.
final class SampleCanvas extends StackPane implements AutoCloseable {
    private static final Speed SLOW = new Speed(4);

    private final FlowCanvas canvas;
    private final Area area;
    private final Room room;
    private final Optional<Run> run;
    private Consumer<String> told = _ -> {};

    /// What a drawing may take.
    ///
    /// @param around  is left free, in pixels
    /// @param lowest  it may be
    /// @param highest it may be
    record Room(double around, double lowest, double highest) {}

    /// @param type stands out in the drawing
    SampleCanvas(Sample sample, String type, Catalogue catalogue, Look look, Room room) {
        this.room = room;
        FlowDocument document = FlowDocument.create(sample.flow(), catalogue);
        document.select(Selection.ofComponents(sample.flow().drawing().components().entrySet().stream()
                .filter(entry -> entry.getValue().type().equals(type)).map(Map.Entry::getKey)
                .collect(Collectors.toSet())));
        area = document.plan().bounds();
        canvas = new FlowCanvas(document, new Nothing());
        canvas.look(look);
        canvas.setMouseTransparent(true);
        canvas.setFocusTraversable(false);
        canvas.widthProperty().subscribe(this::fit);
        getStyleClass().add("help-drawing");
        getChildren().add(canvas);
        run = sample.runs()
                ? Optional.of(new Run(document, Platform::runLater, words -> told.accept(words)))
                : Optional.empty();
        run.ifPresent(live -> {
            canvas.watch(live);
            live.speed(SLOW);
        });
    }

    /// As high as the drawing is, at the width that there is.
    private void fit(Number width) {
        double zoom = Math.min(1, (width.doubleValue() - room.around()) / Math.max(1, area.width()));
        canvas.setPrefHeight(Math.clamp(area.height() * zoom + room.around(), room.lowest(), room.highest()));
    }

    /// Hears what there is to say of the run.
    void onTold(Consumer<String> listener) {
        told = listener;
    }

    /// What runs; nothing where that wouldn't be harmless.
    Optional<Run> run() {
        return run;
    }

    /// Begins to run, unless nothing is to move on this computer.
    void begin() {
        if (!Platform.getPreferences().isReducedMotion()) {
            go();
        }
    }

    void go() {
        run.ifPresent(live -> live.start(new Scheduling.InTurn()));
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
