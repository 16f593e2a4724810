package org.postroom.editor.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.flow.Flow;

/// The flow as it is, those before it, and those that were undone. Confined to its document's thread.
final class History {
    /// A flow that was or will be, and what was to be seen of it.
    ///
    /// @param number    the same for the same state; a flow that comes again by another way has another number
    /// @param flow      the flow
    /// @param path      the parts gone into
    /// @param selection what was selected
    record State(long number, Flow flow, List<String> path, Selection selection) {}

    /// The way from one state to another.
    ///
    /// @param name  for the menu
    /// @param path  where it was taken
    /// @param state at its other end
    private record Step(String name, List<String> path, State state) {}

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private long last;
    private long now;
    private long saved;

    /// Notes that the flow is about to change.
    void step(String name, Flow flow, List<String> path, Selection selection) {
        undo.push(new Step(name, path, new State(now, flow, path, selection)));
        redo.clear();
        last++;
        now = last;
    }

    /// The state before the last step.
    Optional<State> undo(Flow flow, Selection selection) {
        return go(undo, redo, flow, selection);
    }

    /// The state after the step that was undone last.
    Optional<State> redo(Flow flow, Selection selection) {
        return go(redo, undo, flow, selection);
    }

    private Optional<State> go(Deque<Step> from, Deque<Step> back, Flow flow, Selection selection) {
        Optional<Step> step = Optional.ofNullable(from.poll());
        step.ifPresent(each -> {
            back.push(new Step(each.name(), each.path(), new State(now, flow, each.path(), selection)));
            now = each.state().number();
        });
        return step.map(Step::state);
    }

    Optional<String> undoName() {
        return Optional.ofNullable(undo.peek()).map(Step::name);
    }

    Optional<String> redoName() {
        return Optional.ofNullable(redo.peek()).map(Step::name);
    }

    void markSaved() {
        saved = now;
    }

    boolean isSaved() {
        return saved == now;
    }
}
