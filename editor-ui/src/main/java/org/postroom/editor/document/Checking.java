package org.postroom.editor.document;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Problem;

/// Finds out what is wrong with a flow, at once where that takes no time, and beside its document's thread for a large one:
/// until the answer is there, the one before stands. Confined to the document's thread, but for the check itself.
final class Checking {
    /// So many components are checked before anybody notices.
    private static final int AT_ONCE = 1_500;

    private final Executor beside;
    private final Executor own;
    private final Runnable told;
    private Optional<Flow> checked = Optional.empty();
    private Optional<Flow> started = Optional.empty();
    private List<Problem> known = List.of();

    /// @param beside runs a check
    /// @param own    runs what it is given on the document's thread
    /// @param told   called there when another answer has come
    Checking(Executor beside, Executor own, Runnable told) {
        this.beside = beside;
        this.own = own;
        this.told = told;
    }

    /// All at once, whatever it takes.
    static Checking atOnce() {
        return new Checking(Runnable::run, Runnable::run, () -> {});
    }

    /// What is wrong, as far as it is known.
    ///
    /// @param here   checks on the document's own thread
    /// @param anyone checks on any thread
    List<Problem> problems(Flow flow, Supplier<List<Problem>> here, Supplier<List<Problem>> anyone) {
        if (size(flow) <= AT_ONCE) {
            return here.get();
        }
        if (!same(checked, flow) && started.isEmpty()) {
            started = Optional.of(flow);
            beside.execute(() -> {
                List<Problem> problems = anyone.get();
                own.execute(() -> take(flow, problems));
            });
        }
        return known;
    }

    @SuppressWarnings("ReferenceEquality") // comparing two large flows takes as long as checking one
    private static boolean same(Optional<Flow> one, Flow other) {
        return one.isPresent() && one.get() == other;
    }

    private static int size(Flow flow) {
        return flow.drawing().components().size()
                + flow.parts().values().stream().mapToInt(part -> part.components().size()).sum();
    }

    /// Whoever was told asks again: for a flow that has changed meanwhile, the next check begins.
    private void take(Flow flow, List<Problem> problems) {
        started = Optional.empty();
        checked = Optional.of(flow);
        known = problems;
        told.run();
    }
}
