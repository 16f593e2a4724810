package org.postroom.editor.tool;

import java.util.Optional;
import java.util.Set;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.BoxPlan.Side;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.Hit;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.BoxFit;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Sketch;
import org.postroom.engine.flow.Link;

/// A link's loose end follows the pointer, from an outbox, or backwards from an inbox. Dropped:
///
/// | at | a new link | one that was taken off |
/// |---|---|---|
/// | a box that fits | is made | goes there |
/// | a component | is made to the first box that fits | goes there |
/// | a box that doesn't fit | nothing | nothing |
/// | the canvas | asks what to add there | is taken away |
///
/// After a click on the box the link hangs on the pointer until the next click.
///
/// @param work    what it works on
/// @param start   where it is fixed
/// @param from    where the button went down
/// @param taken   the link whose end it is; nothing for a new one
/// @param dragged whether the pointer has gone far enough for a drag
record PullingLink(Workspace work, BoxPlan start, Point from, Optional<Integer> taken, boolean dragged)
        implements Gesture {
    /// How near to a box, in pixels of the screen, it attracts.
    private static final double MAGNET = 20;
    /// How near the pointer is on a box, whatever other box would fit better.
    private static final double ON_BOX = 7;

    static PullingLink from(Workspace work, BoxPlan start, Point from) {
        return new PullingLink(work, start, from, Optional.empty(), false);
    }

    /// Where a link is selected that ends at the box, that one's end is taken.
    static Optional<PullingLink> selected(Workspace work, BoxPlan box, Point from) {
        FlowDocument document = work.document();
        if (document.selection().links().size() != 1) {
            return Optional.empty();
        }
        Link link = document.selection().links().iterator().next();
        Optional<BoxPlan> other = box.side() == Side.LEFT && link.to().equals(box.name())
                ? document.plan().outbox(link.from())
                : box.side() == Side.RIGHT && link.from().equals(box.name())
                        ? document.plan().inbox(link.to())
                        : Optional.empty();
        int index = document.sketch().drawing().links().indexOf(link);
        return other.map(start -> new PullingLink(work, start, from, Optional.of(index), false));
    }

    @Override
    public ToolState move(PointerInput input) {
        Optional<BoxPlan> target = target(input);
        Optional<String> refusal = target.flatMap(box -> TypeFit.refusal(work.document(), start, box));
        Point to = target.map(BoxPlan::at).orElse(input.at());
        work.overlay(Overlay.pulling(new Overlay.Pulled(start, to, target, refusal, taken)));
        return new PullingLink(work, start, from, taken, dragged || Pressing.isDrag(from, input));
    }

    private Optional<BoxPlan> target(PointerInput input) {
        FlowDocument document = work.document();
        Side wanted = start.side() == Side.LEFT ? Side.RIGHT : Side.LEFT;
        return document.index().nearestBox(input.at(), ON_BOX / input.zoom(), box -> box.side() == wanted)
                .or(() -> document.index().nearestBox(input.at(), MAGNET / input.zoom(), box -> isLikely(box, wanted)))
                .or(() -> document.index().nearestBox(input.at(), MAGNET / input.zoom(), box -> box.side() == wanted))
                .or(() -> onComponent(document, input, wanted));
    }

    /// Messages hardly go to `control`, nor `signal` elsewhere.
    private boolean isLikely(BoxPlan box, Side wanted) {
        return box.side() == wanted && BoxFit.isWord(box.name().box()) == BoxFit.isWord(start.name().box())
                && TypeFit.refusal(work.document(), start, box).isEmpty();
    }

    private Optional<BoxPlan> onComponent(FlowDocument document, PointerInput input, Side wanted) {
        return document.index().hit(input.at(), 0) instanceof Hit.OnComponent(var id)
                && !id.equals(start.name().component())
                        ? document.plan().component(id).stream().flatMap(ComponentPlan::boxes)
                                .filter(box -> isLikely(box, wanted)).findFirst()
                        : Optional.empty();
    }

    /// The second click of click and click, or another button.
    @Override
    public ToolState press(PointerInput input) {
        return input.button() == PointerInput.PRIMARY
                ? new PullingLink(work, start, from, taken, true)
                : cancel();
    }

    @Override
    public ToolState release(PointerInput input) {
        if (!dragged && !Pressing.isDrag(from, input)) {
            return this;
        }
        work.overlay(Overlay.none());
        target(input).ifPresentOrElse(this::drop, () -> dropOnCanvas(input));
        return new Selecting(work);
    }

    private void drop(BoxPlan target) {
        FlowDocument document = work.document();
        boolean refused = TypeFit.refusal(document, start, target).isPresent();
        Link link = start.side() == Side.RIGHT
                ? new Link(start.name(), target.name())
                : new Link(target.name(), start.name());
        Sketch sketch = document.sketch();
        if (!refused && taken.isPresent()) {
            document.edit("Re-attach", Edits.reattach(sketch, sketch.drawing().links().get(taken.get()), link));
        } else if (!refused) {
            document.edit("Link", work.linksSignals() ? Edits.linkWithSignal(sketch, link) : Edits.link(sketch, link));
        }
    }

    private void dropOnCanvas(PointerInput input) {
        FlowDocument document = work.document();
        Sketch sketch = document.sketch();
        taken.ifPresentOrElse(index -> document.edit("Unlink", Edits.unlink(sketch,
                Set.of(sketch.drawing().links().get(index)))),
                () -> work.quickAdd(input.at(), Optional.of(start)));
    }
}
