package org.postroom.drawing.plan;

import org.postroom.engine.flow.Layout;

/// An upright rectangle. Its edges belong to it.
///
/// @param x      of its left edge
/// @param y      of its upper edge
/// @param width  0 or more
/// @param height 0 or more
public record Area(double x, double y, double width, double height) {
    /// The area that a note or a frame of a file takes.
    public static Area of(Layout.Point at, Layout.Size size) {
        return new Area(at.x(), at.y(), size.width(), size.height());
    }

    /// The area between two corners, given in any order.
    public static Area between(Point one, Point other) {
        return new Area(Math.min(one.x(), other.x()), Math.min(one.y(), other.y()), Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }

    /// Its right edge.
    public double right() {
        return x + width;
    }

    /// Its lower edge.
    public double bottom() {
        return y + height;
    }

    /// The point in its middle.
    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    /// Whether a point lies in it.
    public boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    /// Whether another lies in it as a whole.
    public boolean contains(Area other) {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }

    /// Whether both have a point in common.
    public boolean intersects(Area other) {
        return other.x <= right() && other.right() >= x && other.y <= bottom() && other.bottom() >= y;
    }

    /// Wider by so much on each side; where `by` is negative, narrower, but never less than nothing.
    public Area grown(double by) {
        double sideways = Math.max(by, -width / 2);
        double upright = Math.max(by, -height / 2);
        return new Area(x - sideways, y - upright, width + 2 * sideways, height + 2 * upright);
    }

    /// The smallest area that has both in it.
    public Area union(Area other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Area(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /// The same, elsewhere.
    public Area moved(double dx, double dy) {
        return new Area(x + dx, y + dy, width, height);
    }

    /// From a point to the nearest of its own; 0 inside.
    public double distanceTo(Point point) {
        double sideways = Math.max(0, Math.max(x - point.x(), point.x() - right()));
        double upright = Math.max(0, Math.max(y - point.y(), point.y() - bottom()));
        return Math.hypot(sideways, upright);
    }
}
