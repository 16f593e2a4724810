package org.postroom.editor.tool;

import java.util.Optional;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.FramePlan;
import org.postroom.drawing.plan.Hit;
import org.postroom.drawing.plan.NotePlan;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;

/// No gesture is under way. What a press of the primary button begins:
///
/// | at | a click | a drag | a double-click |
/// |---|---|---|---|
/// | a box | holds a link, which the next click drops | pulls a link | |
/// | a component | selects it | moves what is selected | goes into a part, or one that its settings name, or opens these |
/// | a link | selects it | bends it; near its end takes that end off | takes a bend away |
/// | a note | selects it | moves it; at its edge gives it another size | |
/// | a frame | selects it | by its label moves it with all in it; at its edge gives it another size | |
/// | the canvas | selects nothing | selects what a rubber band touches | asks what to add |
/// | anything, with Alt | selects all before and behind the component | cuts links | |
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
        Hit hit = work.document().index().hit(input.at(), work.reach());
        return input.alt() ? new Cutting(work, input.at(), hit) : press(hit, input);
    }

    private ToolState press(Hit hit, PointerInput input) {
        DrawingPlan plan = work.document().plan();
        return switch (hit) {
            case Hit.OnOutbox(var outbox) -> pulling(plan.outbox(outbox), input);
            case Hit.OnInbox(var inbox) -> pulling(plan.inbox(inbox), input);
            case Hit.OnComponent(var id) -> onComponent(id, input);
            case Hit.OnLink(var index, var link) -> new PressingLink(work, index, link, input.at());
            case Hit.OnNote(var index) -> onNote(plan.notes().get(index), input);
            case Hit.OnFrame(var index) -> onFrame(plan.frames().get(index), input);
            case Hit.OnCanvas() -> onCanvas(input);
        };
    }

    private ToolState pulling(Optional<BoxPlan> box, PointerInput input) {
        Optional<PullingLink> taken = box.flatMap(start -> PullingLink.selected(work, start, input.at()));
        return taken.or(() -> box.map(start -> PullingLink.from(work, start, input.at())))
                .<ToolState>map(state -> state).orElse(this);
    }

    private ToolState onComponent(String id, PointerInput input) {
        if (input.clicks() < 2) {
            return new Pressing(work, Selection.of(id), input.at());
        }
        enter(id);
        return this;
    }

    private void enter(String id) {
        if (work.document().wayIn(id).isPresent()) {
            work.goInto(id);
        } else {
            work.openSettings(id);
        }
    }

    private ToolState onNote(NotePlan note, PointerInput input) {
        return ResizingArea.grip(note.area(), input.at(), work.reach())
                .<ToolState>map(grip -> ResizingArea.ofNote(work, note, grip, input.at()))
                .orElseGet(() -> new Pressing(work, Selection.ofNote(note.index()), input.at()));
    }

    private ToolState onFrame(FramePlan frame, PointerInput input) {
        return ResizingArea.grip(frame.area(), input.at(), work.reach())
                .<ToolState>map(grip -> ResizingArea.ofFrame(work, frame, grip, input.at()))
                .orElseGet(() -> new Pressing(work, Selection.ofFrame(frame.index()), input.at()));
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
    public ToolState key(KeyInput input) {
        Optional<String> single = KeyCommands.single(work.document());
        if (input.key().equals("L") && !input.control() && !input.alt()) {
            return single.flatMap(id -> LinkingByKeys.from(work, id)).<ToolState>map(state -> state).orElse(this);
        }
        if (input.key().equals("ENTER")) {
            single.ifPresent(this::enter);
        } else {
            KeyCommands.press(work.document(), input);
        }
        return this;
    }

    @Override
    public ToolState cancel() {
        work.overlay(Overlay.none());
        return this;
    }
}
