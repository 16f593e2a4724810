package org.postroom.editor.tool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Hit;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.engine.flow.Link;

/// A stroke cuts the links that it crosses. Without a stroke, all that is before and behind the component is selected.
///
/// @param work  what it works on
/// @param from  where the button went down
/// @param under what was there
record Cutting(Workspace work, Point from, Hit under) implements Gesture {
    private static final int STEPS = 24;

    @Override
    public ToolState move(PointerInput input) {
        Set<Integer> crossed = crossed(input.at()).stream().map(LinkPlan::index).collect(Collectors.toSet());
        work.overlay(Overlay.cutting(new Overlay.Cut(from, input.at(), crossed)));
        return this;
    }

    @Override
    public ToolState release(PointerInput input) {
        work.overlay(Overlay.none());
        FlowDocument document = work.document();
        if (Pressing.isDrag(from, input)) {
            Set<Link> cut = crossed(input.at()).stream().map(LinkPlan::link).collect(Collectors.toSet());
            document.edit("Cut links", Edits.unlink(document.sketch(), cut));
        } else if (under instanceof Hit.OnComponent(var id)) {
            List<Link> links = document.sketch().drawing().links();
            Set<String> all = reached(id, links, link -> link.to().component(), link -> link.from().component());
            all.addAll(reached(id, links, link -> link.from().component(), link -> link.to().component()));
            document.select(Selection.ofComponents(all));
        }
        return new Selecting(work);
    }

    private static Set<String> reached(String id, List<Link> links, Function<Link, String> from,
            Function<Link, String> to) {
        Map<String, Set<String>> next = new HashMap<>();
        links.forEach(link -> next.computeIfAbsent(from.apply(link), _ -> new HashSet<>()).add(to.apply(link)));
        Set<String> found = new HashSet<>(Set.of(id));
        Deque<String> waiting = new ArrayDeque<>(found);
        while (!waiting.isEmpty()) {
            next.getOrDefault(waiting.remove(), Set.of()).stream().filter(found::add).forEach(waiting::add);
        }
        return found;
    }

    private List<LinkPlan> crossed(Point to) {
        return work.document().index().links(Area.between(from, to)).stream().filter(link -> crosses(link, to))
                .toList();
    }

    private boolean crosses(LinkPlan link, Point to) {
        int steps = STEPS * link.curves().size();
        for (int step = 0; step < steps; step++) {
            if (cross(from, to, link.at((double) step / steps), link.at((step + 1.0) / steps))) {
                return true;
            }
        }
        return false;
    }

    private static boolean cross(Point a, Point b, Point c, Point d) {
        return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
    }

    /// On which side of the line from a to b a point lies, by its sign.
    private static double side(Point a, Point b, Point point) {
        return Math.signum((b.x() - a.x()) * (point.y() - a.y()) - (b.y() - a.y()) * (point.x() - a.x()));
    }
}
