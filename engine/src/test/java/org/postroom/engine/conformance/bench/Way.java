package org.postroom.engine.conformance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.Scheduler;
import org.postroom.engine.schedule.SteppedScheduler;

/// A way of running the same behaviour.
///
/// @param name      told when the behaviour fails
/// @param scheduler made for each network
/// @param seed      of the components' dice
public record Way(String name, Supplier<Scheduler> scheduler, long seed) {
    private static final int SEEDS = Integer.getInteger("postroom.seeds", 200);
    private static final int ROUNDS = Integer.getInteger("postroom.rounds", 20);
    private static final int CARRIERS = 2;

    /// The two schedulers.
    public enum Kind {
        /// All cores, real time: the same behaviour some times over, for races show themselves seldom.
        PARALLEL,
        /// Round robin, and each of the seeds.
        STEPPED;

        List<Way> ways() {
            return switch (this) {
                case PARALLEL -> LongStream.rangeClosed(1, ROUNDS).mapToObj(Way::parallel).toList();
                case STEPPED -> {
                    List<Way> ways = new ArrayList<>(List.of(roundRobin()));
                    LongStream.rangeClosed(1, SEEDS).mapToObj(Way::stepped).forEach(ways::add);
                    yield ways;
                }
            };
        }
    }

    private static Way parallel(long round) {
        return new Way("parallel, round " + round, () -> new ParallelScheduler(CARRIERS), round);
    }

    private static Way roundRobin() {
        return new Way("stepped, round robin", () -> new SteppedScheduler(Policy.roundRobin()), 0);
    }

    private static Way stepped(long seed) {
        return new Way("stepped, seed " + seed, () -> new SteppedScheduler(Policy.random(seed)), seed);
    }
}
