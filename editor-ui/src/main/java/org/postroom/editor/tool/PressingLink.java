package org.postroom.editor.tool;

import java.util.List;
import java.util.Optional;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.engine.flow.Link;

/// The button is down on a link: a click selects it, a drag near its end takes that end off, elsewhere it bends it. The
/// second of two clicks on a bend takes the bend away.
///
/// @param work  what it works on
/// @param index of the link
/// @param link  the link
/// @param from  where the button went down
record PressingLink(Workspace work, int index, Link link, Point from) implements Gesture {
    /// How near its end a link is taken by it, in pixels of the screen.
    private static final double END = 28;

    @Override
    public ToolState move(PointerInput input) {
        if (!Pressing.isDrag(from, input)) {
            return this;
        }
        Optional<LinkPlan> plan = work.document().plan().links().stream().filter(each -> each.index() == index)
                .findFirst();
        return plan.map(each -> dragged(each, input)).orElseGet(this::cancel);
    }

    private ToolState dragged(LinkPlan plan, PointerInput input) {
        double reach = END / input.zoom();
        double toStart = plan.from().distanceTo(from);
        double toEnd = plan.to().distanceTo(from);
        Optional<PullingLink> taken = Math.min(toStart, toEnd) > reach
                ? Optional.empty()
                : toEnd <= toStart
                        ? work.document().plan().outbox(link.from())
                                .map(start -> new PullingLink(work, start, from, Optional.of(index), true))
                        : work.document().plan().inbox(link.to())
                                .map(start -> new PullingLink(work, start, from, Optional.of(index), true));
        return taken.<ToolState>map(state -> state.move(input))
                .orElseGet(() -> BendingLink.of(work, plan, from).move(input));
    }

    @Override
    public ToolState release(PointerInput input) {
        FlowDocument document = work.document();
        Optional<Integer> bend = BendingLink.near(document, link, from, work.reach());
        if (input.clicks() > 1 && bend.isPresent()) {
            List<Point> bends = BendingLink.bends(document, link);
            bends.remove(bend.get().intValue());
            document.edit("Straighten", Edits.bent(document.sketch(), link, BendingLink.asInAFile(bends)));
        }
        return new Selecting(work).select(Selection.ofLink(link), input);
    }
}
