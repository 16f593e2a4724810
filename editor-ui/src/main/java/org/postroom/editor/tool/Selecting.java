package org.postroom.editor.tool;

import java.util.Optional;
import org.postroom.drawing.plan.Hit;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;

/// No gesture is under way. What a press of the primary button begins:
///
/// | at | begins |
/// |---|---|
/// | a component | pressing it: a click selects it, a drag moves it |
/// | a link, a note, a frame | selects it |
/// | the canvas | a rubber band; a double-click asks what to add |
///
/// Ctrl toggles instead of selecting alone, Shift adds.
///
/// @param work what it works on
public record Selecting(Workspace work) implements ToolState {
    @Override
    public ToolState press(PointerInput input) {
        if (input.button() != PointerInput.PRIMARY) {
            return this;
        }
        return switch (work.document().index().hit(input.at(), work.reach())) {
            case Hit.OnComponent(var id) -> new PressingComponent(work, id, input.at());
            case Hit.OnInbox(var inbox) -> new PressingComponent(work, inbox.component(), input.at());
            case Hit.OnOutbox(var outbox) -> new PressingComponent(work, outbox.component(), input.at());
            case Hit.OnLink(var _, var link) -> select(Selection.ofLink(link), input);
            case Hit.OnNote(var index) -> select(Selection.ofNote(index), input);
            case Hit.OnFrame(var index) -> select(Selection.ofFrame(index), input);
            case Hit.OnCanvas() -> onCanvas(input);
        };
    }

    private ToolState onCanvas(PointerInput input) {
        if (input.clicks() > 1) {
            work.quickAdd(input.at(), Optional.empty());
            return this;
        }
        return new Brushing(work, input.at());
    }

    ToolState select(Selection what, PointerInput input) {
        FlowDocument document = work.document();
        Selection old = document.selection();
        document.select(input.control() ? old.toggled(what) : input.shift() ? old.with(what) : what);
        return this;
    }

    @Override
    public ToolState move(PointerInput input) {
        return this;
    }

    @Override
    public ToolState release(PointerInput input) {
        return this;
    }

    @Override
    public ToolState cancel() {
        work.overlay(Overlay.none());
        return this;
    }
}
