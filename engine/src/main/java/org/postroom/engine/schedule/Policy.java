package org.postroom.engine.schedule;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Chooses who has the next turn of a [SteppedScheduler]. Used by the scheduler's thread only.
@FunctionalInterface
public interface Policy {
    /// The fibers that could go on, in the order in which they became ready.
    interface Ready {
        /// How many there are.
        ///
        /// @return one or more
        int count();

        /// The name of one.
        ///
        /// @param index from zero
        /// @return the fiber's name
        String name(int index);
    }

    /// Chooses.
    ///
    /// @param ready who could go on
    /// @return the index of the one that does
    int choose(Ready ready);

    /// Each in turn. Kamaelia: the run queue.
    ///
    /// @return the policy
    static Policy roundRobin() {
        return ready -> 0;
    }

    /// Any of them, by seeded dice: the same seed gives the same run.
    ///
    /// @param seed any number
    /// @return the policy
    static Policy random(long seed) {
        var dice = new SplittableRandom(seed);
        return ready -> ready.count() == 1 ? 0 : dice.nextInt(ready.count());
    }

    /// The choices of an earlier run, and round robin after them or where a chosen fiber isn't ready.
    ///
    /// @param names who had each turn
    /// @return the policy
    static Policy recorded(List<String> names) {
        return recorded(names, roundRobin());
    }

    /// The choices of an earlier run, and another policy after them or where a chosen fiber isn't ready.
    ///
    /// @param names who had each turn
    /// @param then  goes on
    /// @return the policy
    static Policy recorded(List<String> names, Policy then) {
        var choices = List.copyOf(names).iterator();
        return ready -> {
            if (choices.hasNext()) {
                String name = choices.next();
                for (int i = 0; i < ready.count(); i++) {
                    if (ready.name(i).equals(name)) {
                        return i;
                    }
                }
            }
            return then.choose(ready);
        };
    }

    /// The same choices, each told to a listener.
    ///
    /// @param listener gets the chosen fiber's name, on the scheduler's thread
    /// @return the policy
    default Policy telling(Consumer<String> listener) {
        return ready -> {
            int index = choose(ready);
            listener.accept(ready.name(index));
            return index;
        };
    }
}
