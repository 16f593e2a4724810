package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postroom.engine.component.Ended;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Endless;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.network.State;

/// Point 7, ending.
class EndingTest {
    @Behaviour
    void whatHasComeInIsFinishedBeforeProducerFinishedEndsTheLoop(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("reader", reader);
        for (int i = 1; i <= 5; i++) {
            bench.network().put("reader.inbox", i);
        }
        bench.network().put("reader.control", new ProducerFinished());
        bench.runToTheEnd();
        assertThat(reader.got()).containsExactly(1, 2, 3, 4, 5);
    }

    @Behaviour
    void theLoopSimplyEndsAndWhatStandsBehindItIsDone(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(4)).with("adder", new Script(me -> {
            int sum = 0;
            for (Object number : me.inbox) {
                sum += (int) number;
            }
            me.outbox.send(sum);
        })).with("reader", reader).wire("sender -> adder -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly(10);
    }

    @Behaviour
    void receiveThrowsEndedAndThatIsANormalEnd(Bench bench) throws Exception {
        List<Object> thrown = new ArrayList<>();
        bench.with("sender", new Feeder()).with("reader", new Script(me -> {
            try {
                me.inbox.receive();
            } catch (InterruptedException e) {
                thrown.add(e.getClass());
                throw e;
            }
        })).wire("sender -> reader").runToTheEnd();
        assertThat(thrown).containsExactly(Ended.class);
        assertThat(bench.state("reader")).isEqualTo(new State.Finished());
        assertThat(bench.network().failures()).isEmpty();
    }

    @Behaviour
    void pollThrowsEndedWhenNothingMoreWillCome(Bench bench) throws Exception {
        List<Object> got = new ArrayList<>();
        bench.with("sender", Feeder.upTo(3)).with("reader", new Script(me -> {
            for (;;) {
                me.inbox.poll().ifPresent(got::add);
            }
        })).wire("sender -> reader").runToTheEnd();
        assertThat(got).containsExactly(1, 2, 3);
        assertThat(bench.network().failures()).isEmpty();
    }

    @Behaviour
    void awaitAnyTellsNothingWhenNothingMoreWillCome(Bench bench) throws Exception {
        List<Object> got = new ArrayList<>();
        bench.with("sender", Feeder.upTo(3)).with("reader", new Script(me -> {
            for (var box = me.any(me.gate, me.inbox); box.isPresent(); box = me.any(me.gate, me.inbox)) {
                got.add(box.get().receive());
            }
            got.add("end");
        })).wire("sender -> reader").runToTheEnd();
        assertThat(got).containsExactly(1, 2, 3, "end");
    }

    @Behaviour
    void shutdownEndsAtOnceWhateverLiesThere(Bench bench) throws Exception {
        Holder reader = new Holder();
        bench.with("sender", Feeder.upTo(50)).with("reader", reader).wire("sender.outbox -> reader.inbox").run();
        bench.put("reader.gate", 3).put("reader.control", new Shutdown());
        assertThat(bench.state("reader")).isEqualTo(new State.Finished());
        assertThat(reader.got()).containsExactly(1, 2, 3);
        assertThat(bench.waiting("reader.inbox")).hasSize(47);
    }

    @Behaviour
    void shutdownEndsAPause(Bench bench) throws Exception {
        bench.with("sleeper", new Script(me -> {
            me.inbox.receive();
            me.outbox.send("going to sleep");
            me.rest(Duration.ofDays(10_000));
            me.outbox.send("slept");
        })).with("reader", new Script(me -> {
            me.inbox.receive();
            me.outbox.send(new Shutdown());
        })).wire("sleeper.outbox -> reader.inbox", "reader.outbox -> sleeper.control").start();
        bench.network().put("sleeper.inbox", "go");
        assertThat(bench.network().awaitEnd(Bench.LONG)).isTrue();
        assertThat(bench.network().sentNowhere("sleeper.outbox")).isZero();
        assertThat(bench.counts("reader.inbox").nowhere()).isZero();
    }

    @Behaviour
    void shutdownEndsTheWaitingForRoom(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(5)).with("reader", new Holder()).room("reader.inbox", 2);
        bench.wire("sender.outbox -> reader.inbox").run().put("sender.control", new Shutdown());
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2);
    }

    @Behaviour
    void shutdownLeavesACallThatWaitsForTheWorld(Bench bench) throws Exception {
        CountDownLatch outside = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        bench.with("reader", new Script(me -> me.away(() -> {
            outside.countDown();
            try {
                return new CountDownLatch(1).await(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }))).start();
        outside.await();
        bench.network().put("reader.control", new Shutdown());
        assertThat(bench.network().awaitEnd(Bench.LONG)).isTrue();
        interrupted.await();
        assertThat(bench.state("reader")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void oneWhoOnlySendsEndsAtItsNextSend(Bench bench) throws Exception {
        bench.with("endless", new Endless()).with("reader", new Script(me -> {
            for (int i = 0; i < 30; i++) {
                me.inbox.receive();
            }
            me.outbox.send(new ProducerFinished());
            for (Object message : me.inbox) {
                assertThat(message).isNotNull();
            }
        })).room("endless.control", 1).wire("endless -> reader", "reader.outbox -> endless.control").runToTheEnd();
        assertThat(bench.state("endless")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void shutdownAfterProducerFinishedStillEndsAtOnce(Bench bench) throws Exception {
        bench.with("reader", new Script(me -> {
            me.outbox.send(me.inbox.receive());
            me.outbox.send(me.inbox.receive());
        })).with("behind", new Holder()).room("behind.inbox", 1).wire("reader.outbox -> behind.inbox");
        for (int i = 1; i <= 5; i++) {
            bench.network().put("reader.inbox", i);
        }
        bench.run().put("reader.control", new ProducerFinished());
        assertThat(bench.words("reader")).isEqualTo("waiting for room in behind.inbox (1/1)");
        bench.put("reader.control", new Shutdown());
        assertThat(bench.state("reader")).isEqualTo(new State.Finished());
        assertThat(bench.waiting("reader.inbox")).containsExactly(3, 4, 5);
    }

    @Behaviour
    void producerFinishedWaitsForTheEndOfAPause(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", new Feeder("a")).with("slow", new Script(me -> {
            for (Object message : me.inbox) {
                me.rest(Duration.ofMillis(3));
                me.outbox.send(message);
            }
        })).with("reader", reader).wire("sender -> slow -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly("a");
    }

    @Behaviour
    void endingRunsDownALongPipeline(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(3)).wire("sender -> relay-0").with("relay-0", new Relay());
        for (int i = 1; i < 40; i++) {
            bench.with("relay-" + i, new Relay()).wire("relay-" + (i - 1) + " -> relay-" + i);
        }
        bench.runToTheEnd();
        assertThat(bench.network().sentNowhere("relay-39.outbox")).isEqualTo(3);
    }

    @Behaviour
    void theLastMessageIsTakenBeforeTheEndThatFollowsIt(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", new Feeder("last")).with("reader", reader).wire("sender -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly("last");
    }

    @Behaviour
    void whoeverEndsWithMessagesOnTheWayStillDeliversThem(Bench bench) throws Exception {
        Holder reader = new Holder();
        bench.with("sender", Feeder.upTo(5)).with("relay", new Relay()).with("reader", reader);
        bench.room("relay.inbox", 2).room("reader.inbox", 1).wire("sender -> relay", "relay.outbox -> reader.inbox");
        bench.run();
        assertThat(bench.words("relay")).isEqualTo("waiting for room in reader.inbox (1/1)");
        bench.put("reader.gate", 5);
        assertThat(reader.got()).containsExactly(1, 2, 3, 4, 5);
    }

    @Behaviour
    void whoeverSwallowsTheEndIsToldAgainAndKeepsNobodyFromGoingOn(Bench bench) throws Exception {
        List<Object> refusals = Collections.synchronizedList(new ArrayList<>());
        Collector reader = new Collector();
        bench.with("stubborn", new Script(me -> {
            do {
                try {
                    me.inbox.receive();
                } catch (InterruptedException e) {
                    refusals.add(e);
                }
            } while (reader.got().size() < 20);
        })).with("sender", Feeder.upTo(20)).with("reader", reader).wire("sender -> reader");
        bench.network().put("stubborn.control", new Shutdown());
        bench.runToTheEnd();
        assertThat(refusals).isNotEmpty();
        assertThat(reader.got()).hasSize(20);
    }

    @Behaviour
    void whoeverInterruptsItselfEndsAtItsNextWait(Bench bench) throws Exception {
        bench.with("reader", new Script(me -> {
            Thread.currentThread().interrupt();
            me.inbox.receive();
        })).with("sleeper", new Script(me -> {
            Thread.currentThread().interrupt();
            me.rest(Duration.ofHours(1));
        })).with("sender", new Script(me -> {
            Thread.currentThread().interrupt();
            me.outbox.send(1);
            me.outbox.send(2);
        })).with("holder", new Holder()).room("holder.inbox", 1).wire("sender.outbox -> holder.inbox").run();
        assertThat(List.of(bench.state("reader"), bench.state("sleeper"), bench.state("sender")))
                .containsOnly(new State.Finished());
    }
}
