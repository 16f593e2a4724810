package org.postroom.editor.tool;

import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.NotePlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;

/// A rubber band selects the components and notes that it touches.
///
/// @param work what it works on
/// @param from where the button went down
record Brushing(Workspace work, Point from) implements Gesture {
    @Override
    public ToolState move(PointerInput input) {
        work.overlay(Overlay.brushing(Area.between(from, input.at())));
        return this;
    }

    @Override
    public ToolState release(PointerInput input) {
        work.overlay(Overlay.none());
        Selection touched = Pressing.isDrag(from, input) ? touched(Area.between(from, input.at())) : Selection.none();
        return new Selecting(work).select(touched, input);
    }

    private Selection touched(Area band) {
        FlowDocument document = work.document();
        Selection found = Selection.ofComponents(document.index().components(band).stream().map(ComponentPlan::id)
                .toList());
        Set<Integer> notes = document.plan().notes().stream().filter(note -> band.intersects(note.area()))
                .map(NotePlan::index).collect(Collectors.toSet());
        return new Selection(found.components(), Set.of(), notes, Set.of());
    }
}
