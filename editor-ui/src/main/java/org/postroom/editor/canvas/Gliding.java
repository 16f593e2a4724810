package org.postroom.editor.canvas;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.drawing.plan.SpatialIndex;
import org.postroom.engine.flow.Link;

/// A drawing on its way from where its components were to where they are now: quickly at first, then slowly. A value.
///
/// @param from  what was seen at the beginning
/// @param to    what will be seen at the end
/// @param bends of a link, at the end
/// @param began when, in nanoseconds
record Gliding(Sight from, Sight to, Function<Link, List<Point>> bends, long began) {
    static final long NANOS = 250_000_000L;

    /// A drawing and from where it is seen.
    record Sight(DrawingPlan plan, Viewport view) {}

    boolean over(long now) {
        return now - began >= NANOS;
    }

    /// How far it has come, from 0 to 1.
    private double far(long now) {
        double left = 1 - Math.clamp((double) (now - began) / NANOS, 0, 1);
        return 1 - left * left * left;
    }

    /// One picture of it.
    record Frame(SpatialIndex index, Viewport view) {}

    Frame at(long now) {
        double far = far(now);
        return new Frame(index(far), view(far));
    }

    private SpatialIndex index(double far) {
        SortedMap<String, ComponentPlan> components = new TreeMap<>();
        to.plan.components().forEach((id, component) -> components.put(id, from.plan.component(id)
                .map(before -> component.movedTo(between(before.area(), component.area(), far))).orElse(component)));
        DrawingPlan moved = new DrawingPlan(components, List.of(), List.of(), List.of(), List.of());
        return new SpatialIndex(new DrawingPlan(components,
                to.plan.links().stream().map(link -> rerouted(link, moved)).toList(), to.plan.notes(),
                to.plan.frames(), List.of()));
    }

    private static Point between(Area before, Area after, double far) {
        return new Point(between(before.x(), after.x(), far), between(before.y(), after.y(), far));
    }

    private LinkPlan rerouted(LinkPlan plan, DrawingPlan moved) {
        Link link = plan.link();
        return moved.start(link.from())
                .flatMap(start -> moved.end(link.to())
                        .map(end -> LinkPlan.of(plan.index(), link, start, end, bends.apply(link))))
                .orElse(plan);
    }

    /// From where it is seen: the middle and the size of what is in view change alike.
    private Viewport view(double far) {
        Viewport end = to.view;
        Area before = from.view.seen();
        Area after = end.seen();
        double zoom = end.width() / between(before.width(), after.width(), far);
        Point middle = new Point(between(before.centre().x(), after.centre().x(), far),
                between(before.centre().y(), after.centre().y(), far));
        return new Viewport(0, 0, zoom, end.width(), end.height()).centredOn(middle);
    }

    private static double between(double before, double after, double far) {
        return before + (after - before) * far;
    }
}
