package org.postroom.editor.app;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.canvas.FlowCanvas;
import org.postroom.editor.palette.PlacingGesture;
import org.postroom.editor.tool.PlacingComponent;
import org.postroom.editor.tool.PointerInput;

/// Leads a drag that begins in the palette over to the canvas: the same gesture as any other there.
final class DraggedIn implements PlacingGesture {
    private final Supplier<Optional<FlowCanvas>> canvas;

    /// @param canvas the one in front
    DraggedIn(Supplier<Optional<FlowCanvas>> canvas) {
        this.canvas = canvas;
    }

    @Override
    public void begin(String type, double sceneX, double sceneY) {
        canvas.get().ifPresent(front -> front.tool(new PlacingComponent(front.workspace(), type)));
    }

    @Override
    public void move(double sceneX, double sceneY) {
        canvas.get().ifPresent(front -> front.tool().move(at(front, sceneX, sceneY)));
    }

    @Override
    public void drop(double sceneX, double sceneY) {
        canvas.get().ifPresent(front -> {
            Point2D there = front.sceneToLocal(sceneX, sceneY);
            if (front.contains(there)) {
                front.tool(front.tool().release(at(front, sceneX, sceneY)));
                front.requestFocus();
            } else {
                cancel();
            }
        });
    }

    @Override
    public void cancel() {
        canvas.get().ifPresent(front -> front.tool(front.tool().cancel()));
    }

    private static PointerInput at(FlowCanvas canvas, double sceneX, double sceneY) {
        Point2D there = canvas.sceneToLocal(sceneX, sceneY);
        Point at = canvas.viewport().onCanvas(new Point(there.getX(), there.getY()));
        return new PointerInput(at, PointerInput.PRIMARY, 1, false, false, false, canvas.viewport().zoom());
    }
}
