package org.postroom.editor.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Measures;
import org.postroom.drawing.plan.Point;
import org.postroom.drawing.plan.SpatialIndex;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;

/// Finds where moved things come to lie: in line with a component nearby, else on the grid. Shift lets them lie anywhere.
///
/// @param index  of the document
/// @param moving doesn't attract itself
/// @param area   of what moves, where it is now
record Snapping(SpatialIndex index, Selection moving, Area area) {
    /// How far away a component may be to be lined up with.
    private static final double NEARBY = 480;
    /// How near to a line, in pixels of the screen, it is taken.
    private static final double CATCH = 5;

    /// How far something moves in the end.
    ///
    /// @param guides lines along which it lies in line
    record Snapped(double dx, double dy, List<Overlay.Guide> guides) {}

    static Snapping of(FlowDocument document, Selection moving) {
        DrawingPlan plan = document.plan();
        Area area = Stream.of(moving.components().stream().flatMap(id -> plan.component(id).stream())
                .map(ComponentPlan::area), moving.notes().stream().map(note -> plan.notes().get(note).area()),
                moving.frames().stream().map(frame -> plan.frames().get(frame).area())).flatMap(all -> all)
                .reduce(Area::union).orElse(new Area(0, 0, 0, 0));
        return new Snapping(document.index(), moving, area);
    }

    Snapped by(double dx, double dy, PointerInput input) {
        if (input.shift()) {
            return new Snapped(dx, dy, List.of());
        }
        Area moved = area.moved(dx, dy);
        List<Area> others = others(moved);
        double reach = CATCH / input.zoom();
        Optional<Double> x = nearest(others.stream().flatMap(other -> Stream.of(other.x() - moved.x(),
                other.right() - moved.right(), other.centre().x() - moved.centre().x())), reach);
        Optional<Double> y = nearest(others.stream().flatMap(other -> Stream.of(other.y() - moved.y(),
                other.bottom() - moved.bottom(), other.centre().y() - moved.centre().y())), reach);
        Area there = moved.moved(x.orElse(onGrid(moved.x()) - moved.x()), y.orElse(onGrid(moved.y()) - moved.y()));
        return new Snapped(there.x() - area.x(), there.y() - area.y(), guides(there, others));
    }

    private List<Area> others(Area moved) {
        return index.components(moved.grown(NEARBY)).stream()
                .filter(each -> !moving.components().contains(each.id())).map(ComponentPlan::area).toList();
    }

    private static Optional<Double> nearest(Stream<Double> distances, double reach) {
        return distances.filter(distance -> Math.abs(distance) <= reach)
                .min((one, other) -> Double.compare(Math.abs(one), Math.abs(other)));
    }

    static double onGrid(double length) {
        return Math.rint(length / Measures.GRID) * Measures.GRID;
    }

    private static List<Overlay.Guide> guides(Area there, List<Area> others) {
        List<Overlay.Guide> guides = new ArrayList<>();
        for (Area other : others) {
            Area both = there.union(other);
            Stream.of(new double[] {there.x(), other.x()}, new double[] {there.right(), other.right()},
                    new double[] {there.centre().x(), other.centre().x()}).filter(Snapping::isSame)
                    .map(pair -> new Overlay.Guide(new Point(pair[0], both.y()), new Point(pair[0], both.bottom())))
                    .forEach(guides::add);
            Stream.of(new double[] {there.y(), other.y()}, new double[] {there.bottom(), other.bottom()},
                    new double[] {there.centre().y(), other.centre().y()}).filter(Snapping::isSame)
                    .map(pair -> new Overlay.Guide(new Point(both.x(), pair[0]), new Point(both.right(), pair[0])))
                    .forEach(guides::add);
        }
        return guides;
    }

    private static boolean isSame(double[] pair) {
        return Math.abs(pair[0] - pair[1]) < 0.01;
    }
}
