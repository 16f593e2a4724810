package org.postroom.editor.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation.Status;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.paper.Fonts;
import org.postroom.editor.tool.Overlay;
import org.postroom.engine.flow.Link;

/// What a canvas is made of, from the back to the front: the drawing, what is being moved, what is selected or about to be
/// done, what a run does, and the minimap.
final class Layers extends Pane {
    /// After so long without another change, what was painted in a hurry is painted well.
    private static final Duration REST = Duration.millis(140);
    private static final double MINIMAP_AWAY = 12;

    private final DrawingLayer drawing;
    private final DrawingLayer carrying;
    private final RunLayer run;
    private final OverlayLayer overlay;
    private final Minimap minimap;
    private final Function<Link, List<Point>> bends;
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<Carried> carried = Optional.empty();
    private boolean rested;
    private double zoom;

    /// @param go    where the middle of the view is wanted
    /// @param bends of a link
    /// @param again called when it is to be shown once more
    Layers(Consumer<Point> go, Function<Link, List<Point>> bends, Runnable again) {
        this.bends = bends;
        Fonts fonts = new Fonts();
        drawing = new DrawingLayer(fonts);
        carrying = new DrawingLayer(fonts);
        run = new RunLayer(fonts);
        overlay = new OverlayLayer(fonts);
        minimap = new Minimap(go);
        getChildren().addAll(drawing, carrying, overlay, run, minimap);
        setPickOnBounds(false);
        rest.setOnFinished(_ -> {
            rested = true;
            again.run();
        });
    }

    /// Shows what is to be seen from a viewport.
    ///
    /// @param all     the area that the drawing takes
    /// @param running what a run does
    void show(Viewport view, Above above, Scenery scenery, Area all, Optional<RunView> running) {
        draw(view, scenery);
        run.show(view, scenery, running);
        overlay.show(view, above, scenery, carry(view, above, scenery));
        minimap.show(view, scenery, all);
        minimap.relocate(view.width() - minimap.getMinWidth() - MINIMAP_AWAY,
                view.height() - minimap.getMinHeight() - MINIMAP_AWAY);
    }

    /// Shows the whole drawing in a corner, or not.
    void toggleMinimap() {
        minimap.toggle();
    }

    private void draw(Viewport view, Scenery scenery) {
        boolean zoomed = view.zoom() != zoom;
        zoom = view.zoom();
        if (rested) {
            rested = false;
            drawing.settle(view, scenery);
        } else
            if (!drawing.show(view, scenery)
                    && (zoomed || drawing.sharp(view) || rest.getStatus() != Status.RUNNING)) {
                        // What is stretched becomes sharp even while it is panned on.
                        rest.playFromStart();
                    }
    }

    /// Shows what is on its way.
    ///
    /// @return the links that follow it
    private List<LinkPlan> carry(Viewport view, Above above, Scenery scenery) {
        carrying.setVisible(above.shift().isPresent());
        if (above.shift().isEmpty()) {
            carried = Optional.empty();
            return List.of();
        }
        Overlay.Shift shift = above.shift().get();
        DrawingPlan plan = scenery.index().plan();
        Carried now = carried.filter(known -> known.isOf(plan, shift.what()))
                .orElseGet(() -> new Carried(plan, shift.what()));
        carried = Optional.of(now);
        Viewport from = view.panned(shift.dx() * view.zoom(), shift.dy() * view.zoom()).onPixels();
        carrying.show(from, scenery.of(now));
        return now.outer(shift.dx(), shift.dy(), bends);
    }
}
