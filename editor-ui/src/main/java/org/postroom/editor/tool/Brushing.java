package org.postroom.editor.tool;

import java.util.List;
import java.util.stream.Collectors;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Selection;

/// A rubber band selects what it touches.
///
/// @param work what it works on
/// @param from where the button went down
public record Brushing(Workspace work, Point from) implements ToolState {
    @Override
    public ToolState press(PointerInput input) {
        return this;
    }

    @Override
    public ToolState move(PointerInput input) {
        work.overlay(Overlay.brushing(Area.between(from, input.at())));
        return this;
    }

    @Override
    public ToolState release(PointerInput input) {
        List<ComponentPlan> touched = work.document().index().components(Area.between(from, input.at()));
        Selection found = Selection.ofComponents(touched.stream().map(ComponentPlan::id).collect(Collectors.toSet()));
        work.overlay(Overlay.none());
        return new Selecting(work).select(found, input);
    }

    @Override
    public ToolState cancel() {
        work.overlay(Overlay.none());
        return new Selecting(work);
    }
}
