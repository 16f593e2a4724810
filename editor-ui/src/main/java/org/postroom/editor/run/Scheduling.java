package org.postroom.editor.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.Scheduler;
import org.postroom.engine.schedule.SteppedScheduler;

/// Who decides what goes on next.
public sealed interface Scheduling {
    /// All cores, real time.
    record Parallel() implements Scheduling {}

    /// One component at a time, each in turn.
    record InTurn() implements Scheduling {}

    /// One component at a time, chosen by dice: the same seed gives the same run.
    record Dice(long seed) implements Scheduling {}

    /// One component at a time, chosen by the person.
    record ByHand() implements Scheduling {}

    /// The choices of an earlier run, then dice.
    ///
    /// @param choices who had each turn
    /// @param seed    of the dice after them
    record Again(List<String> choices, long seed) implements Scheduling {
        /// Copies what it is given.
        public Again {
            choices = List.copyOf(choices);
        }
    }

    /// Whether it can be stepped, and slowed down without changing what happens.
    default boolean stepped() {
        return !(this instanceof Parallel);
    }

    /// The seed of the components' dice: where nobody chose one, the same each time in a stepped run.
    default long seed() {
        return switch (this) {
            case Parallel() -> System.nanoTime();
            case InTurn(), ByHand() -> 0;
            case Dice(long seed) -> seed;
            case Again(_, long seed) -> seed;
        };
    }

    /// A scheduler of its own for one run; a stepped one is held.
    ///
    /// @param turns hears who has each turn of a stepped run
    default Scheduler scheduler(Consumer<String> turns) {
        return policy().<Scheduler>map(policy -> new SteppedScheduler(policy.telling(turns)))
                .orElseGet(ParallelScheduler::new);
    }

    private Optional<Policy> policy() {
        return switch (this) {
            case Parallel() -> Optional.empty();
            case InTurn(), ByHand() -> Optional.of(Policy.roundRobin());
            case Dice(long seed) -> Optional.of(Policy.random(seed));
            case Again(var choices, long seed) -> Optional.of(Policy.recorded(choices, Policy.random(seed)));
        };
    }
}
