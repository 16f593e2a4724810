package org.postroom.editor.canvas;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.LinkPlan.End;
import org.postroom.drawing.plan.Point;
import org.postroom.drawing.plan.SpatialIndex;
import org.postroom.editor.document.Selection;
import org.postroom.engine.flow.Link;

/// Things on their way to another place: they are painted above all others, with the links that follow them. Found out
/// once for each gesture; a value.
final class Carried {
    private final DrawingPlan before;
    private final Selection what;
    private final SpatialIndex inner;
    private final List<LinkPlan> outer;

    /// @param before where everything is until it is let go
    /// @param what   is moved
    Carried(DrawingPlan before, Selection what) {
        this.before = before;
        this.what = what;
        Set<String> moved = new HashSet<>(what.components());
        SortedMap<String, ComponentPlan> components = new TreeMap<>();
        moved.forEach(id -> before.component(id).ifPresent(component -> components.put(id, component)));
        Predicate<LinkPlan> leaves = link -> moved.contains(link.link().from().component());
        Predicate<LinkPlan> comes = link -> moved.contains(link.link().to().component());
        inner = new SpatialIndex(new DrawingPlan(components,
                before.links().stream().filter(leaves.and(comes)).toList(),
                before.notes().stream().filter(note -> what.notes().contains(note.index())).toList(),
                before.frames().stream().filter(frame -> what.frames().contains(frame.index())).toList(),
                before.ownBoxes().stream().filter(own -> moved.contains(own.to().component())).toList()));
        outer = before.links().stream().filter(leaves.or(comes).and(leaves.and(comes).negate())).toList();
    }

    boolean isOf(DrawingPlan plan, Selection selection) {
        return before == plan && what.equals(selection);
    }

    /// All that is moved as a whole, at the place where it was.
    SpatialIndex inner() {
        return inner;
    }

    /// The links that follow with one end, as they will be.
    ///
    /// @param bends of a link
    List<LinkPlan> outer(double dx, double dy, Function<Link, List<Point>> bends) {
        return outer.stream().flatMap(link -> rerouted(link, dx, dy, bends).stream()).toList();
    }

    private Optional<LinkPlan> rerouted(LinkPlan plan, double dx, double dy, Function<Link, List<Point>> bends) {
        Link link = plan.link();
        Optional<End> from = moved(link.from().component(), dx, dy)
                .map(component -> component.outbox(link.from().box()).map(box -> new End(component.area(), box)))
                .orElseGet(() -> before.start(link.from()));
        Optional<End> to = moved(link.to().component(), dx, dy)
                .map(component -> component.inbox(link.to().box()).map(box -> new End(component.area(), box)))
                .orElseGet(() -> before.end(link.to()));
        return from.flatMap(start -> to
                .map(end -> LinkPlan.of(plan.index(), link, start, end, bends.apply(link))));
    }

    private Optional<ComponentPlan> moved(String id, double dx, double dy) {
        return inner.plan().component(id).map(component -> component
                .movedTo(new Point(component.area().x() + dx, component.area().y() + dy)));
    }

    /// What of a plan stays where it is while some of it is moved.
    static DrawingPlan staying(DrawingPlan plan, Selection what) {
        if (what.isEmpty()) {
            return plan;
        }
        Set<String> moved = new HashSet<>(what.components());
        SortedMap<String, ComponentPlan> components = new TreeMap<>(plan.components());
        components.keySet().removeAll(moved);
        return new DrawingPlan(components,
                plan.links().stream().filter(link -> !moved.contains(link.link().from().component())
                        && !moved.contains(link.link().to().component())).toList(),
                plan.notes().stream().filter(note -> !what.notes().contains(note.index())).toList(),
                plan.frames().stream().filter(frame -> !what.frames().contains(frame.index())).toList(),
                plan.ownBoxes().stream().filter(own -> !moved.contains(own.to().component())).toList());
    }
}
