package org.postroom.drawing.plan;

import java.util.ArrayList;
import java.util.List;
import org.postroom.drawing.plan.BoxPlan.Kind;
import org.postroom.drawing.plan.LinkPlan.End;

/// Chooses the way of a link. It leaves an outbox to the right and comes to an inbox from the left.
///
/// | where the inbox is | the way |
/// |---|---|
/// | bends are given | through the bends, smoothly |
/// | to the right of the outbox | an S |
/// | elsewhere, with room between the two components, one above the other | back through the room between them |
/// | elsewhere | back below both, or above both where that is nearer |
final class Way {
    /// The nearest that an inbox to the right may be.
    private static final double AHEAD = 16;
    private static final double LEAST_PULL = 24;
    private static final double MOST_PULL = 200;
    /// From a component to a link that goes around it.
    private static final double CLEARANCE = 20;
    /// Between links that go around the same component.
    private static final double BESIDE = 8;
    /// The least room between two components through which a link goes back.
    private static final double GAP = 24;

    private Way() {}

    static List<Curve> between(End from, End to, List<Point> bends) {
        if (!bends.isEmpty()) {
            return through(from.at(), bends, to.at());
        }
        return to.at().x() - from.at().x() >= AHEAD
                ? List.of(ahead(from.at(), to.at()))
                : back(from, to);
    }

    private static Curve ahead(Point from, Point to) {
        double pull = Math.clamp((to.x() - from.x()) / 2, LEAST_PULL, MOST_PULL);
        return new Curve(from, from.plus(pull, 0), to.plus(-pull, 0), to);
    }

    private static List<Curve> back(End from, End to) {
        double lane = lane(from, to);
        Point turn = new Point(Math.max(from.at().x(), to.at().x()), lane);
        Point again = new Point(Math.min(from.at().x(), to.at().x()), lane);
        return List.of(turned(from.at(), turn, 1), Curve.straight(turn, again), turned(again, to.at(), -1));
    }

    /// Half a circle, as far as it can be: it leaves and comes in sideways.
    private static Curve turned(Point from, Point to, int direction) {
        double pull = direction * Math.clamp(Math.abs(to.y() - from.y()) * 0.6, LEAST_PULL, 96);
        return new Curve(from, from.plus(pull, 0), to.plus(pull, 0), to);
    }

    /// The height at which a link goes back.
    private static double lane(End from, End to) {
        Area upper = from.area().y() <= to.area().y() ? from.area() : to.area();
        Area lower = from.area().y() <= to.area().y() ? to.area() : from.area();
        if (lower.y() - upper.bottom() >= GAP) {
            return (lower.y() + upper.bottom()) / 2 + shift(from) / 2;
        }
        double below = Math.max(from.area().bottom(), to.area().bottom());
        double above = Math.min(from.area().y(), to.area().y());
        boolean under = below - from.at().y() + below - to.at().y() <= from.at().y() - above + to.at().y() - above;
        return under ? below + CLEARANCE + shift(from) : above - CLEARANCE - shift(from);
    }

    /// Links of `signal` go back nearer to the components than those with data.
    private static double shift(End from) {
        return from.box().kind() == Kind.SMALL ? 0 : BESIDE;
    }

    private static List<Curve> through(Point from, List<Point> bends, Point to) {
        List<Point> points = new ArrayList<>();
        points.add(from);
        points.addAll(bends);
        points.add(to);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Point a = points.get(i);
            Point b = points.get(i + 1);
            double reach = a.distanceTo(b) / 3;
            Point one = i == 0 ? a.plus(reach, 0) : pulled(points, i, reach);
            Point two = i + 2 == points.size() ? b.plus(-reach, 0) : pulled(points, i + 1, -reach);
            curves.add(new Curve(a, one, two, b));
        }
        return curves;
    }

    /// In a bend the way runs alongside the line between the points before and behind it.
    private static Point pulled(List<Point> points, int bend, double reach) {
        Point before = points.get(bend - 1);
        Point behind = points.get(bend + 1);
        double length = Math.max(1e-9, before.distanceTo(behind));
        return points.get(bend).plus((behind.x() - before.x()) / length * reach,
                (behind.y() - before.y()) / length * reach);
    }
}
