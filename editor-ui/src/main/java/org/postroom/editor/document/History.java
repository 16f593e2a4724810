package org.postroom.editor.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.editor.document.delta.Delta;
import org.postroom.engine.flow.Flow;

/// The way to the flows before the one that there is now, and to those that were undone. Each step keeps only what differs
/// between its two ends, so that there may be any number of them. [org.postroom.engine.flow.FlowDiff] wouldn't do: it says
/// what a change means to those who follow it, keeps all of a geometry, and doesn't mind in which order settings are
/// written. Confined to its document's thread.
final class History {
    /// A flow that was or will be, and what was to be seen of it.
    ///
    /// @param flow      the flow
    /// @param path      the parts gone into
    /// @param selection what was selected
    record State(Flow flow, List<String> path, Selection selection) {}

    /// The way from one state to another.
    ///
    /// @param name      for the menu
    /// @param number    of the state at its other end: the same for the same state; a flow that comes again by another way
    ///                  has another number
    /// @param flow      what is different there
    /// @param path      where it was taken
    /// @param selection what was selected there
    private record Step(String name, long number, Delta flow, List<String> path, Selection selection) {
        State from(Flow now) {
            return new State((Flow) flow.before(now), path, selection);
        }
    }

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private long last;
    private long now;
    private long saved;

    /// Notes that the flow is about to change.
    void step(String name, Flow before, Flow after, List<String> path, Selection selection) {
        undo.push(new Step(name, now, Delta.between(before, after), path, selection));
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
        return Optional.ofNullable(from.poll()).map(step -> {
            State other = step.from(flow);
            back.push(new Step(step.name(), now, Delta.between(flow, other.flow()), step.path(), selection));
            now = step.number();
            return other;
        });
    }

    /// How many things it keeps of all flows that were or will be.
    int kept() {
        return Stream.concat(undo.stream(), redo.stream()).mapToInt(step -> step.flow().kept()).sum();
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
