package org.postroom.editor.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Measures;
import org.postroom.engine.flow.Layout.Frame;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Size;

/// Puts components in line and at equal distances, and frames around them.
///
/// @param plan where they are now
public record Arranging(DrawingPlan plan) {
    /// Room between components and the frame around them.
    private static final double MARGIN = 24;

    /// Along what components are put in line.
    public enum Line {
        /// Their left edges.
        LEFT,
        /// Their middles, one above the other.
        CENTRE,
        /// Their right edges.
        RIGHT,
        /// Their upper edges.
        TOP,
        /// Their middles, side by side.
        MIDDLE,
        /// Their lower edges.
        BOTTOM
    }

    /// In which direction components are put at equal distances.
    public enum Direction {
        /// Side by side.
        SIDEWAYS,
        /// One above the other.
        DOWNWARDS
    }

    /// Puts the selected components in line.
    public Sketch aligned(Sketch sketch, Selection selection, Line line) {
        List<ComponentPlan> chosen = chosen(selection);
        Optional<Area> all = chosen.stream().map(ComponentPlan::area).reduce(Area::union);
        return all.map(within -> placed(sketch, chosen, area -> switch (line) {
            case LEFT -> new Point(within.x(), area.y());
            case CENTRE -> new Point(onGrid(within.centre().x() - area.width() / 2), area.y());
            case RIGHT -> new Point(within.right() - area.width(), area.y());
            case TOP -> new Point(area.x(), within.y());
            case MIDDLE -> new Point(area.x(), onGrid(within.centre().y() - area.height() / 2));
            case BOTTOM -> new Point(area.x(), within.bottom() - area.height());
        })).orElse(sketch);
    }

    /// Gives the selected components the same gaps between them; the outermost two stay. Nothing changes for less than
    /// three.
    public Sketch distributed(Sketch sketch, Selection selection, Direction direction) {
        boolean sideways = direction == Direction.SIDEWAYS;
        Function<Area, Double> start = area -> sideways ? area.x() : area.y();
        Function<Area, Double> length = area -> sideways ? area.width() : area.height();
        List<ComponentPlan> chosen = new ArrayList<>(chosen(selection));
        chosen.sort(Comparator.comparing(component -> start.apply(component.area())));
        if (chosen.size() < 3) {
            return sketch;
        }
        Area last = chosen.getLast().area();
        double next = start.apply(chosen.getFirst().area());
        double whole = start.apply(last) + length.apply(last) - next;
        double taken = chosen.stream().mapToDouble(component -> length.apply(component.area())).sum();
        double gap = (whole - taken) / (chosen.size() - 1);
        SortedMap<String, Point> places = new TreeMap<>(sketch.sheet().components());
        for (ComponentPlan each : chosen) {
            places.put(each.id(), sideways
                    ? Edits.pixel(next, each.area().y())
                    : Edits.pixel(each.area().x(), next));
            next += length.apply(each.area()) + gap;
        }
        return sketch.withPlaces(places);
    }

    /// Puts a frame around the selected components.
    public Added framed(Sketch sketch, Selection selection, String label) {
        Optional<Area> all = chosen(selection).stream().map(ComponentPlan::area).reduce(Area::union);
        return all.map(area -> {
            Area around = area.grown(MARGIN);
            Frame frame = new Frame(label, Edits.pixel(around.x(), around.y() - Measures.FRAME_LABEL),
                    new Size(around.width(), around.height() + Measures.FRAME_LABEL));
            return new Added(Notes.withFrame(sketch, frame), Selection.ofFrame(sketch.sheet().frames().size()));
        }).orElse(new Added(sketch, selection));
    }

    private List<ComponentPlan> chosen(Selection selection) {
        return selection.components().stream().flatMap(id -> plan.component(id).stream()).toList();
    }

    private static Sketch placed(Sketch sketch, List<ComponentPlan> chosen, Function<Area, Point> at) {
        SortedMap<String, Point> places = new TreeMap<>(sketch.sheet().components());
        chosen.forEach(each -> {
            Point to = at.apply(each.area());
            places.put(each.id(), Edits.pixel(to.x(), to.y()));
        });
        return sketch.withPlaces(places);
    }

    private static double onGrid(double length) {
        return Math.rint(length / Measures.GRID) * Measures.GRID;
    }
}
