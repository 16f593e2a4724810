package org.postroom.editor.app;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.canvas.FlowCanvas;
import org.postroom.editor.palette.Fit;
import org.postroom.editor.palette.PalettePanel;
import org.postroom.editor.tool.PlacingComponent;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Catalogue;

/// Brings components from the palette into the drawing in front; where none is, into a new one. Confined to the UI thread.
final class Adding {
    private final Supplier<Optional<FlowTab>> front;
    private final Runnable create;
    private final PalettePanel palette;

    /// @param front  the tab that is seen
    /// @param create brings a new flow to the front
    Adding(Catalogue catalogue, Remembered remembered, Supplier<Optional<FlowTab>> front, Runnable create) {
        this.front = front;
        this.create = create;
        palette = new PalettePanel(catalogue, this::add);
        palette.onDrag(new DraggedIn(this::canvas));
        palette.shelf(remembered.shelf());
        palette.onShelf(remembered::shelf);
    }

    PalettePanel palette() {
        return palette;
    }

    private Optional<FlowCanvas> canvas() {
        return front.get().map(FlowTab::canvas);
    }

    private void add(String type) {
        if (front.get().isEmpty()) {
            create.run();
        }
        canvas().ifPresent(canvas -> {
            Point middle = canvas.viewport().onCanvas(new Point(canvas.getWidth() / 2, canvas.getHeight() / 2));
            PlacingComponent.place(canvas.workspace(), type, middle, Optional.empty());
            canvas.requestFocus();
        });
    }

    /// Opens a search box on a drawing.
    ///
    /// @param at     where on the drawing what is chosen goes
    /// @param screen the same on the canvas
    /// @param fit    the box that what is chosen has to fit
    void quickAdd(FlowCanvas canvas, Point at, Point screen, Optional<BoxPlan> fit) {
        Point2D there = canvas.localToScreen(screen.x(), screen.y());
        var quick = palette.quickAdd(fit.map(Adding::fitting).orElseGet(Fit.Free::new), choice -> {
            PlacingComponent.place(canvas.workspace(), choice.type(), at, fit);
            canvas.requestFocus();
        });
        quick.show(canvas, there.getX(), there.getY());
    }

    private static Fit fitting(BoxPlan box) {
        BoxShape shape = new BoxShape(box.name().box(), box.carries(), "");
        return switch (box.side()) {
            case RIGHT -> new Fit.TakesFrom(shape);
            case LEFT -> new Fit.SendsTo(shape);
        };
    }
}
