package org.postroom.drawing.plan;

import org.postroom.engine.flow.Layout;

/// A place on the canvas.
///
/// @param x to the right
/// @param y downwards
public record Point(double x, double y) {
    /// The same place, as a file has it.
    public static Point of(Layout.Point at) {
        return new Point(at.x(), at.y());
    }

    /// Farther by so much.
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /// As the crow flies.
    public double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /// The nearest place on the grid.
    public Point snapped() {
        return new Point(Math.rint(x / Measures.GRID) * Measures.GRID, Math.rint(y / Measures.GRID) * Measures.GRID);
    }
}
