package org.postroom.drawing.plan;

import java.util.ArrayList;
import java.util.List;

/// A cubic Bézier curve.
///
/// @param from where it starts
/// @param one  pulls its beginning
/// @param two  pulls its end
/// @param to   where it ends
public record Curve(Point from, Point one, Point two, Point to) {
    private static final int STEPS = 24;
    /// A curve longer than this is found by its pieces.
    private static final double LONG = 512;
    private static final int MOST_PIECES = 64;

    /// The straight line, as a curve.
    public static Curve straight(Point from, Point to) {
        return new Curve(from, between(from, to, 1.0 / 3), between(from, to, 2.0 / 3), to);
    }

    /// A point of it.
    ///
    /// @param t from 0, its start, to 1, its end
    public Point at(double t) {
        double u = 1 - t;
        return weighted(u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
    }

    private Point weighted(double a, double b, double c, double d) {
        return new Point(a * from.x() + b * one.x() + c * two.x() + d * to.x(),
                a * from.y() + b * one.y() + c * two.y() + d * to.y());
    }

    /// From a point to the nearest of its own, to within a pixel or two.
    public double distanceTo(Point point) {
        double nearest = Double.POSITIVE_INFINITY;
        Point last = from;
        for (int step = 1; step <= STEPS; step++) {
            Point next = at((double) step / STEPS);
            nearest = Math.min(nearest, distance(last, next, point));
            last = next;
        }
        return nearest;
    }

    private static double distance(Point a, Point b, Point point) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((point.x() - a.x()) * dx + (point.y() - a.y()) * dy) / length;
        double t = Math.clamp(along, 0, 1);
        return Math.hypot(a.x() + t * dx - point.x(), a.y() + t * dy - point.y());
    }

    /// An area that has all of it in it: that of its four points.
    public Area bounds() {
        return Area.between(from, to).union(Area.between(one, two));
    }

    /// The areas of its pieces, which together are smaller than that of the whole where it is long.
    List<Area> pieces() {
        int count = (int) Math.clamp(Math.ceil(from.distanceTo(to) / LONG), 1, MOST_PIECES);
        if (count == 1) {
            return List.of(bounds());
        }
        List<Area> pieces = new ArrayList<>();
        Curve rest = this;
        for (int left = count; left > 1; left--) {
            pieces.add(rest.until(1.0 / left).bounds());
            rest = rest.since(1.0 / left);
        }
        pieces.add(rest.bounds());
        return pieces;
    }

    /// Its beginning.
    public Curve until(double t) {
        Point a = between(from, one, t);
        Point b = between(one, two, t);
        Point ab = between(a, b, t);
        return new Curve(from, a, ab, between(ab, between(b, between(two, to, t), t), t));
    }

    /// Its end.
    public Curve since(double t) {
        Curve backward = new Curve(to, two, one, from).until(1 - t);
        return new Curve(backward.to, backward.two, backward.one, backward.from);
    }

    private static Point between(Point a, Point b, double t) {
        return new Point(a.x() + (b.x() - a.x()) * t, a.y() + (b.y() - a.y()) * t);
    }
}
