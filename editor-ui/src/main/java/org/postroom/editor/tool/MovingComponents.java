package org.postroom.editor.tool;

import java.util.List;
import java.util.Optional;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Edits;
import org.postroom.editor.document.FlowDocument;

/// What is selected follows the pointer.
///
/// @param work what it works on
/// @param from where the button went down
public record MovingComponents(Workspace work, Point from) implements ToolState {
    @Override
    public ToolState press(PointerInput input) {
        return this;
    }

    @Override
    public ToolState move(PointerInput input) {
        Point by = by(input);
        work.overlay(Overlay.moving(new Overlay.Shift(work.document().selection(), by.x(), by.y()), List.of(),
                Optional.empty()));
        return this;
    }

    private Point by(PointerInput input) {
        return new Point(input.at().x() - from.x(), input.at().y() - from.y()).snapped();
    }

    @Override
    public ToolState release(PointerInput input) {
        Point by = by(input);
        FlowDocument document = work.document();
        work.overlay(Overlay.none());
        document.edit("Move", Edits.moved(document.sketch(), document.selection(), by.x(), by.y()));
        return new Selecting(work);
    }

    @Override
    public ToolState cancel() {
        work.overlay(Overlay.none());
        return new Selecting(work);
    }
}
