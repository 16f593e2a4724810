package org.postroom.editor.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.FramePlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.NotePlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Selection;
import org.postroom.engine.flow.Link;

/// Things on their way to another place: they are painted above all others, with the links that follow them.
///
/// @param what is moved
/// @param dx   to the right so far
/// @param dy   downwards so far
record Carrying(Selection what, double dx, double dy) {
    /// Nothing is moved.
    static final Carrying NOTHING = new Carrying(Selection.none(), 0, 0);

    /// What stays where it is.
    DrawingPlan staying(DrawingPlan plan) {
        if (what.isEmpty()) {
            return plan;
        }
        SortedMap<String, ComponentPlan> components = new TreeMap<>(plan.components());
        components.keySet().removeAll(what.components());
        return new DrawingPlan(components, plan.links().stream().filter(link -> !follows(link.link())).toList(),
                plan.notes().stream().filter(note -> !what.notes().contains(note.index())).toList(),
                plan.frames().stream().filter(frame -> !what.frames().contains(frame.index())).toList(),
                plan.ownBoxes().stream().filter(own -> !what.components().contains(own.to().component())).toList());
    }

    private boolean follows(Link link) {
        Set<String> moved = what.components();
        return moved.contains(link.from().component()) || moved.contains(link.to().component());
    }

    /// What is moved, as it will be where it is let go.
    ///
    /// @param plan  as it was before
    /// @param bends of a link
    DrawingPlan moved(DrawingPlan plan, Function<Link, List<Point>> bends) {
        SortedMap<String, ComponentPlan> there = new TreeMap<>();
        what.components().forEach(id -> plan.component(id).ifPresent(
                component -> there.put(id, component.movedTo(corner(component)))));
        DrawingPlan moved = new DrawingPlan(there, List.of(), List.of(), List.of(), List.of());
        List<LinkPlan> links = new ArrayList<>();
        plan.links().stream().filter(link -> follows(link.link()))
                .forEach(link -> rerouted(link, plan, moved, bends).ifPresent(links::add));
        return new DrawingPlan(there, links, notes(plan), frames(plan), List.of());
    }

    private Point corner(ComponentPlan component) {
        return new Point(component.area().x() + dx, component.area().y() + dy);
    }

    private Optional<LinkPlan> rerouted(LinkPlan plan, DrawingPlan before, DrawingPlan moved,
            Function<Link, List<Point>> bends) {
        Link link = plan.link();
        if (what.components().contains(link.from().component()) && what.components().contains(link.to().component())) {
            return Optional.of(new LinkPlan(plan.index(), link, plan.kind(), plan.carries(),
                    plan.curves().stream().map(this::shifted).toList()));
        }
        return moved.start(link.from()).or(() -> before.start(link.from()))
                .flatMap(from -> moved.end(link.to()).or(() -> before.end(link.to()))
                        .map(to -> LinkPlan.of(plan.index(), link, from, to, bends.apply(link))));
    }

    private Curve shifted(Curve curve) {
        return new Curve(curve.from().plus(dx, dy), curve.one().plus(dx, dy), curve.two().plus(dx, dy),
                curve.to().plus(dx, dy));
    }

    private List<NotePlan> notes(DrawingPlan plan) {
        return plan.notes().stream().filter(note -> what.notes().contains(note.index()))
                .map(note -> new NotePlan(note.index(), note.area().moved(dx, dy), note.text())).toList();
    }

    private List<FramePlan> frames(DrawingPlan plan) {
        return plan.frames().stream().filter(frame -> what.frames().contains(frame.index()))
                .map(frame -> new FramePlan(frame.index(), frame.area().moved(dx, dy), frame.label())).toList();
    }
}
