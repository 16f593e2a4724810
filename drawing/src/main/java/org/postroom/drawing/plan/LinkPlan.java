package org.postroom.drawing.plan;

import java.util.List;
import org.postroom.drawing.plan.BoxPlan.Kind;
import org.postroom.engine.flow.Link;

/// The way of a link.
///
/// @param index   its position among the drawing's links
/// @param link    the boxes that it joins
/// @param kind    what it carries
/// @param carries what the messages of its outbox are instances of
/// @param curves  at least one; each starts where the one before ends
public record LinkPlan(int index, Link link, Carrying kind, Class<?> carries, List<Curve> curves) {
    /// Copies what it is given.
    public LinkPlan {
        curves = List.copyOf(curves);
    }

    /// What a link carries.
    public enum Carrying {
        /// Messages.
        DATA,
        /// From `signal` to `control`: drawn thin.
        WORD
    }

    /// Finds the way between two components.
    ///
    /// @param index    its position among the drawing's links
    /// @param link     the boxes that it joins
    /// @param from     the component and outbox where it starts
    /// @param to       the component and inbox where it ends
    /// @param bends    points that it passes on its way
    public static LinkPlan of(int index, Link link, End from, End to, List<Point> bends) {
        Carrying kind = from.box().kind() == Kind.SMALL && to.box().kind() == Kind.SMALL
                ? Carrying.WORD
                : Carrying.DATA;
        return new LinkPlan(index, link, kind, from.box().carries(), Way.between(from, to, bends));
    }

    /// The end of a link.
    ///
    /// @param area of the component
    /// @param box  of the component
    public record End(Area area, BoxPlan box) {
        /// The centre of the box.
        Point at() {
            return box.at();
        }
    }

    /// Where it starts.
    public Point from() {
        return curves.getFirst().from();
    }

    /// Where it ends.
    public Point to() {
        return curves.getLast().to();
    }

    /// A point of it.
    ///
    /// @param t from 0, its start, to 1, its end
    public Point at(double t) {
        double far = Math.clamp(t, 0, 1) * curves.size();
        int curve = Math.min((int) far, curves.size() - 1);
        return curves.get(curve).at(far - curve);
    }

    /// From a point to the nearest of its own, to within a pixel or two.
    public double distanceTo(Point point) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Curve curve : curves) {
            nearest = Math.min(nearest, curve.distanceTo(point));
        }
        return nearest;
    }

    /// An area that has all of it in it.
    public Area bounds() {
        return curves.stream().map(Curve::bounds).reduce(Area::union).orElseThrow();
    }
}
