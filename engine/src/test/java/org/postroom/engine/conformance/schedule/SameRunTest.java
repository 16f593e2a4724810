package org.postroom.engine.conformance.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.chassis.Pipeline;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Trace;
import org.postroom.engine.conformance.bench.Way;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.Pace;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;

/// Same flow, same seed, same run: turn for turn, delivery for delivery.
class SameRunTest {
    @Behaviour(under = Way.Kind.STEPPED)
    void theSameSeedGivesTheSameRunTurnForTurn(Bench bench) throws Exception {
        List<String> once = Town.run(Policy.random(bench.seed()), Pace.FULL);
        assertThat(Town.run(Policy.random(bench.seed()), Pace.FULL)).isEqualTo(once);
        assertThat(once).hasSizeGreaterThan(200);
    }

    @Behaviour(under = Way.Kind.STEPPED, atMost = 1)
    void otherSeedsGiveOtherRuns(Bench bench) throws Exception {
        Set<List<String>> runs = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            runs.add(Town.run(Policy.random(seed), Pace.FULL));
        }
        assertThat(runs).hasSizeGreaterThan(45);
    }

    @Behaviour(under = Way.Kind.STEPPED, atMost = 1)
    void howFastItGoesChangesNothing(Bench bench) throws Exception {
        List<String> full = Town.run(Policy.random(7), Pace.FULL);
        assertThat(Town.run(Policy.random(7), Pace.turns(50_000))).isEqualTo(full);
        assertThat(Town.run(Policy.random(7), Pace.time(1_000))).isEqualTo(full);
        assertThat(Town.run(Policy.random(7), new Pace(20_000, 2_000))).isEqualTo(full);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void theRecordedChoicesReplayTheRun(Bench bench) throws Exception {
        List<String> once = Town.run(Policy.random(bench.seed()), Pace.FULL);
        assertThat(Town.run(Policy.recorded(turns(once)), Pace.FULL)).isEqualTo(once);
    }

    @Behaviour(under = Way.Kind.STEPPED, atMost = 1)
    void recordedChoicesThatDontFitAreFilledUpByRoundRobin(Bench bench) throws Exception {
        List<String> names = new ArrayList<>(turns(Town.run(Policy.random(1), Pace.FULL)).subList(0, 40));
        names.add(20, "nobody of that name");
        List<String> run = Town.run(Policy.recorded(names), Pace.FULL);
        assertThat(run).contains("ended self");
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void steppingByHandGivesTheSameRunAsLettingItGo(Bench bench) throws Exception {
        assertThat(small(bench.seed(), false)).isEqualTo(small(bench.seed(), true));
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void oneMoreWatcherChangesNothing(Bench bench) throws Exception {
        Trace alone = new Trace();
        Trace watched = new Trace();
        run(Policy.random(bench.seed()).telling(alone::turn));
        run(Policy.random(bench.seed()).telling(watched::turn), new Trace(), new Trace());
        assertThat(watched.lines()).isEqualTo(alone.lines());
    }

    @Behaviour(under = Way.Kind.STEPPED, atMost = 1)
    void roundRobinGivesATurnToEachInTheOrderInWhichTheyBecameReady(Bench bench) throws Exception {
        Trace trace = new Trace();
        SteppedScheduler scheduler = new SteppedScheduler(Policy.roundRobin().telling(trace::turn));
        bench.with("a", new Feeder(1, 2)).with("b", new Feeder(1, 2)).with("c", new Feeder(1, 2));
        try (Network network = new Network(bench.graphline(), scheduler, 1)) {
            network.run();
        }
        assertThat(trace.lines(line -> line.startsWith("turn") && !line.contains("self"))).containsExactly("turn of a",
                "turn of b", "turn of c", "turn of a", "turn of b", "turn of c", "turn of a", "turn of b", "turn of c");
    }

    private static List<String> turns(List<String> trace) {
        return trace.stream().filter(line -> line.startsWith("turn of ") && !line.contains("nobody"))
                .map(line -> line.substring("turn of ".length())).toList();
    }

    private static List<String> small(long seed, boolean byHand) throws InterruptedException {
        Trace trace = new Trace();
        SteppedScheduler scheduler = new SteppedScheduler(Policy.random(seed).telling(trace::turn));
        try (Network network = new Network(pipeline(), scheduler, 1)) {
            network.watch(trace);
            network.start();
            if (!byHand) {
                scheduler.go();
            }
            while (byHand && scheduler.step().isPresent()) {
                assertThat(scheduler.held()).isTrue();
            }
            network.awaitQuiet(Bench.LONG);
        }
        return trace.lines();
    }

    private static void run(Policy policy, Trace... watchers) throws InterruptedException {
        try (Network network = new Network(pipeline(), new SteppedScheduler(policy), 1)) {
            List.of(watchers).forEach(network::watch);
            network.run();
        }
    }

    private static Graphline pipeline() {
        return Pipeline.of(Feeder.upTo(10), new Relay(), new Script(me -> {
            for (Object message : me.inbox) {
                me.outbox.send(message);
                me.outbox.send(message);
            }
        }), new Relay(), new Collector());
    }
}
