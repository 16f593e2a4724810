package org.postroom.editor.tool;

import java.util.HashSet;
import java.util.Set;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.NotePlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;

/// The button is down on a component, a note or a frame, and it isn't known yet whether that becomes a click or a drag.
///
/// @param work what it works on
/// @param what is under the pointer
/// @param from where the button went down
record Pressing(Workspace work, Selection what, Point from) implements Gesture {
    /// How far a hand may tremble in a click, in pixels of the screen.
    private static final double TREMBLE = 4;

    /// Whether the pointer has gone far enough for a drag.
    static boolean isDrag(Point from, PointerInput input) {
        return from.distanceTo(input.at()) * input.zoom() >= TREMBLE;
    }

    @Override
    public ToolState move(PointerInput input) {
        if (!isDrag(from, input)) {
            return this;
        }
        FlowDocument document = work.document();
        if (!document.selection().contains(what)) {
            new Selecting(work).select(what, input);
        }
        return MovingComponents.of(work, withInside(document), from).move(input);
    }

    /// A frame takes along what is in it.
    private Selection withInside(FlowDocument document) {
        DrawingPlan plan = document.plan();
        Selection all = document.selection().contains(what) ? document.selection() : what;
        for (int index : all.frames()) {
            Area area = plan.frames().get(index).area();
            Selection inside = Selection.ofComponents(document.index().components(area).stream()
                    .filter(each -> area.contains(each.area())).map(each -> each.id()).toList());
            all = all.with(inside).with(notes(plan, area));
        }
        return all;
    }

    private static Selection notes(DrawingPlan plan, Area area) {
        Set<Integer> notes = new HashSet<>();
        plan.notes().stream().filter(note -> area.contains(note.area())).map(NotePlan::index).forEach(notes::add);
        return new Selection(Selection.none().components(), Set.of(), notes, Set.of());
    }

    @Override
    public ToolState release(PointerInput input) {
        return new Selecting(work).select(what, input);
    }
}
