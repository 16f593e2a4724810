package org.postroom.editor.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;

/// A bend of a link, an old one or a new one, follows the pointer.
///
/// @param work  what it works on
/// @param plan  of the link as it is
/// @param bends all of them
/// @param bend  the one that follows
record BendingLink(Workspace work, LinkPlan plan, List<Point> bends, int bend) implements Gesture {
    BendingLink {
        bends = List.copyOf(bends);
    }

    static BendingLink of(Workspace work, LinkPlan plan, Point from) {
        List<Point> bends = bends(work.document(), plan.link());
        int bend = near(work.document(), plan.link(), from, work.reach()).orElseGet(() -> {
            int between = bends.isEmpty() ? 0 : nearestCurve(plan, from);
            bends.add(between, from);
            return between;
        });
        return new BendingLink(work, plan, bends, bend);
    }

    /// Through bends there is one curve more than bends.
    private static int nearestCurve(LinkPlan plan, Point from) {
        int nearest = 0;
        for (int i = 1; i < plan.curves().size(); i++) {
            if (plan.curves().get(i).distanceTo(from) < plan.curves().get(nearest).distanceTo(from)) {
                nearest = i;
            }
        }
        return nearest;
    }

    static List<Point> bends(FlowDocument document, Link link) {
        return new ArrayList<>(document.sketch().sheet().bendsOf(link).stream().map(Point::of).toList());
    }

    static List<Layout.Point> asInAFile(List<Point> bends) {
        return bends.stream().map(at -> new Layout.Point(at.x(), at.y())).toList();
    }

    /// The bend at a point.
    static Optional<Integer> near(FlowDocument document, Link link, Point at, double reach) {
        List<Point> bends = bends(document, link);
        for (int i = 0; i < bends.size(); i++) {
            if (bends.get(i).distanceTo(at) <= reach) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private List<Point> moved(PointerInput input) {
        List<Point> moved = new ArrayList<>(bends);
        moved.set(bend, input.shift() ? input.at() : input.at().snapped());
        return moved;
    }

    @Override
    public ToolState move(PointerInput input) {
        DrawingPlan all = work.document().plan();
        Link link = plan.link();
        all.start(link.from()).ifPresent(start -> all.end(link.to()).ifPresent(end -> work
                .overlay(Overlay.bending(LinkPlan.of(plan.index(), link, start, end, moved(input))))));
        return this;
    }

    @Override
    public ToolState release(PointerInput input) {
        FlowDocument document = work.document();
        work.overlay(Overlay.none());
        document.edit("Bend", Edits.bent(document.sketch(), plan.link(), asInAFile(moved(input))));
        return new Selecting(work);
    }
}
