package org.postroom.engine.conformance.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Endless;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Way;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;
import org.postroom.engine.network.Watcher;
import org.postroom.engine.schedule.Pace;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;

/// One component at a time, from one turn boundary to the next, by hand or by a policy.
class SteppedTest {
    @Behaviour(under = Way.Kind.STEPPED)
    void nothingMovesBeforeItGoes(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(3)).network().start();
        bench.stepped().between(() -> assertThat(bench.stepped().activity()).isZero());
        assertThat(bench.stepped().held()).isTrue();
        assertThat(bench.words("sender")).isEqualTo("not started");
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void aStepIsOneTurnOfOneComponent(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(3)).with("reader", new Collector()).wire("sender -> reader").network().start();
        long turns = 0;
        for (var who = bench.stepped().step(); who.isPresent(); who = bench.stepped().step()) {
            assertThat(bench.network().components()).contains(who.get());
            assertThat(bench.stepped().activity()).isEqualTo(++turns);
        }
        assertThat(bench.network().ended()).isTrue();
        assertThat(bench.stepped().step()).isEmpty();
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void theLearnerMayBeTheScheduler(Bench bench) throws Exception {
        bench.with("a", Feeder.upTo(5)).with("b", Feeder.upTo(5)).with("reader", new Collector());
        bench.wire("a -> reader", "b -> reader").network().start();
        bench.stepped().step("self");
        for (int i = 1; i <= 3; i++) {
            assertThat(bench.stepped().step("b")).contains("b");
        }
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2);
        assertThat(bench.stepped().step("a")).contains("a");
        assertThat(bench.stepped().step("a")).contains("a");
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2, 1);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void whoCouldBeGivenATurnIsKnown(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(3)).with("reader", new Collector()).wire("sender -> reader").network().start();
        assertThat(bench.network().waitsForTurn("reader")).isFalse();
        bench.stepped().step("self");
        assertThat(bench.network().waitsForTurn("sender")).isTrue();
        assertThat(bench.network().waitsForTurn("reader")).isTrue();
        assertThat(bench.stepped().step("reader")).contains("reader");
        assertThat(bench.network().waitsForTurn("reader")).isFalse();
        assertThat(bench.network().waitsForTurn("sender")).isTrue();
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void oneWhoIsNotReadyCannotBeStepped(Bench bench) throws Exception {
        bench.with("reader", new Collector()).run();
        long turns = bench.stepped().activity();
        assertThat(bench.stepped().step("reader")).isEmpty();
        assertThat(bench.stepped().step("nobody")).isEmpty();
        assertThat(bench.stepped().activity()).isEqualTo(turns);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void eachSendAndReceiveAndPollIsATurnBoundary(Bench bench) throws Exception {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        bench.with("worker", new Script(me -> {
            done.add("begun");
            me.outbox.send(1);
            done.add("sent");
            me.inbox.receive();
            done.add("received");
            me.inbox.poll();
            done.add("polled");
            me.any(me.gate, me.inbox);
            done.add("awaited");
            me.rest(Duration.ZERO);
            done.add("paused");
        })).wire("worker.outbox -> worker.inbox", "worker.second -> worker.gate").network().put("worker.gate", "note");
        bench.network().start();
        bench.stepped().step("self");
        for (int turns = 1; turns <= 6; turns++) {
            assertThat(bench.stepped().step("worker")).contains("worker");
            assertThat(done).hasSize(turns);
        }
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void aWatcherMayHoldItAtABoxWithACondition(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(50)).with("relay", new Relay()).with("reader", reader);
        bench.wire("sender -> relay -> reader").network().watch(new Watcher() {
            @Override
            public void delivered(BoxName from, BoxName to, long number, Object message) {
                if (to.equals(BoxName.of("reader.inbox")) && message.equals(17)) {
                    bench.stepped().hold();
                }
            }
        });
        bench.start();
        bench.await(bench.stepped()::held);
        bench.stepped().between(() -> {});
        assertThat(bench.counts("reader.inbox").passed()).isEqualTo(17);
        bench.stepped().go();
        bench.settle();
        assertThat(reader.got()).hasSize(50);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void heldItGoesOnWhereItWas(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(300)).with("reader", reader).wire("sender -> reader").start();
        for (int i = 0; i < 5; i++) {
            bench.stepped().hold();
            bench.stepped().between(() -> {});
            long turns = bench.stepped().activity();
            bench.stepped().between(() -> {});
            assertThat(bench.stepped().activity()).isEqualTo(turns);
            bench.stepped().go();
        }
        bench.settle();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(300));
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void oneWhoWasHeldJustBeforeItsTurnIsNotForgottenWhenAnotherIsStepped(Bench bench) throws Exception {
        AtomicReference<SteppedScheduler> scheduler = new AtomicReference<>();
        AtomicInteger turns = new AtomicInteger();
        Policy policy = Policy.random(bench.seed()).telling(_ -> {
            if (turns.incrementAndGet() == 12) {
                scheduler.get().hold();
            }
        });
        scheduler.set(new SteppedScheduler(policy));
        Collector reader = new Collector();
        bench.with("a", Feeder.upTo(9)).with("b", Feeder.upTo(9)).with("reader", reader);
        bench.wire("a -> reader", "b -> reader");
        try (Network network = new Network(bench.graphline(), scheduler.get(), 1)) {
            network.start();
            scheduler.get().go();
            bench.await(scheduler.get()::held);
            scheduler.get().step("a");
            scheduler.get().step("b");
            scheduler.get().step("reader");
            scheduler.get().go();
            assertThat(network.awaitEnd(Bench.LONG)).isTrue();
        }
        assertThat(reader.got()).hasSize(18);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void onlyOneRunsAtATime(Bench bench) throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            bench.with("worker-" + i, new Script(me -> {
                for (int n = 0; n < 10; n++) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    me.outbox.send(n);
                }
            })).wire("worker-" + i + ".outbox -> worker-" + (i + 1) % 6 + ".inbox");
        }
        bench.run();
        assertThat(most).hasValue(1);
    }

    @Behaviour(under = Way.Kind.STEPPED, atMost = 1)
    void otherSeedsFindOtherOrders(Bench bench) throws Exception {
        Set<List<Object>> orders = new HashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            Collector reader = new Collector();
            Network network = new Network(new Graphline().child("a", new Feeder("a"))
                    .child("b", new Feeder("b")).child("c", new Feeder("c")).child("reader", reader)
                    .link("a.outbox", "reader.inbox").link("b.outbox", "reader.inbox")
                    .link("c.outbox", "reader.inbox"), new SteppedScheduler(Policy.random(seed)), 1);
            try (network) {
                network.run();
                orders.add(reader.got());
            }
        }
        assertThat(orders).hasSize(6);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void theDiceAreTheSameForTheSameSeedAndName(Bench bench) throws Exception {
        assertThat(dice(1, "thrower", false)).isEqualTo(dice(1, "thrower", false)).isEqualTo(dice(1, "thrower", true));
        assertThat(dice(1, "thrower", false)).isNotEqualTo(dice(1, "other", false));
        assertThat(dice(1, "thrower", false)).isNotEqualTo(dice(2, "thrower", false));
    }

    @Behaviour(under = Way.Kind.STEPPED, atMost = 3)
    void oneWhoDoesntComeBackFromItsTurnIsShownAsBusy(Bench bench) throws Exception {
        bench.with("looping", new Script(me -> {
            while (bench.open()) {
                Thread.onSpinWait();
            }
        })).start();
        bench.await(() -> bench.state("looping") instanceof State.Running running && running.busyNanos() > 1_000_000);
    }

    @Behaviour(under = Way.Kind.STEPPED, atMost = 3)
    void oneWhoTakesManyTurnsInARowIsNotBusy(Bench bench) throws Exception {
        AtomicInteger turns = new AtomicInteger();
        bench.with("endless", new Script(me -> {
            for (int i = 0; i < 3_000_000 && bench.open(); i++) {
                me.inbox.poll();
                turns.set(i);
            }
        })).start();
        bench.await(() -> turns.get() > 2_000_000);
        assertThat(bench.words("endless")).isEqualTo("running");
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void aPaceIsAboveZero(Bench bench) {
        assertThatThrownBy(() -> Pace.turns(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pace.time(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void whatIsDoneBetweenTwoTurnsThrowsToWhoeverAsked(Bench bench) throws Exception {
        bench.with("endless", new Endless()).start();
        assertThatThrownBy(() -> bench.stepped().between(() -> {
            throw new IllegalArgumentException("not like this");
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("not like this");
        long turns = bench.stepped().activity();
        bench.await(() -> bench.stepped().activity() > turns);
    }

    private static List<Integer> dice(long seed, String name, boolean others) throws InterruptedException {
        List<Integer> thrown = Collections.synchronizedList(new ArrayList<>());
        var line = new Graphline();
        if (others) {
            line.child("before", new Script(me -> me.dice().nextInt()));
        }
        line.child(name, new Script(me -> {
            for (int i = 0; i < 5; i++) {
                thrown.add(me.dice().nextInt());
            }
        }));
        try (Network network = new Network(line, new SteppedScheduler(Policy.roundRobin()), seed)) {
            network.run();
        }
        return List.copyOf(thrown);
    }
}
