package org.postroom.editor.tool;

import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;

/// The button is down on a component, and it isn't known yet whether that becomes a click or a drag.
///
/// @param work what it works on
/// @param id   the component's
/// @param from where the button went down
public record PressingComponent(Workspace work, String id, Point from) implements ToolState {
    /// How far a hand may tremble in a click, in pixels of the screen.
    static final double TREMBLE = 4;

    @Override
    public ToolState press(PointerInput input) {
        return this;
    }

    @Override
    public ToolState move(PointerInput input) {
        if (from.distanceTo(input.at()) * input.zoom() < TREMBLE) {
            return this;
        }
        FlowDocument document = work.document();
        if (!document.selection().components().contains(id)) {
            document.select(Selection.of(id));
        }
        return new MovingComponents(work, from).move(input);
    }

    @Override
    public ToolState release(PointerInput input) {
        return new Selecting(work).select(Selection.of(id), input);
    }

    @Override
    public ToolState cancel() {
        return new Selecting(work);
    }
}
