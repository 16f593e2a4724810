package org.postroom.engine.conformance.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Endless;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Way;
import org.postroom.engine.network.State;

/// All cores, real time.
class ParallelTest {
    @Behaviour(under = Way.Kind.PARALLEL)
    void twoComponentsReallyRunAtTheSameTime(Bench bench) throws Exception {
        AtomicInteger there = new AtomicInteger();
        Script.Act meet = me -> {
            there.incrementAndGet();
            while (there.get() < 2 && bench.open()) {
                Thread.onSpinWait();
            }
        };
        bench.with("a", new Script(meet)).with("b", new Script(meet)).runToTheEnd();
        assertThat(there).hasValue(2);
    }

    @Behaviour(under = Way.Kind.PARALLEL, atMost = 3)
    void threeThatNeverGiveWayDontStarveTheOthers(Bench bench) throws Exception {
        CountDownLatch much = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            bench.with("looping-" + i, new Script(me -> {
                while (bench.open()) {
                    Thread.onSpinWait();
                }
            }));
        }
        bench.with("endless", new Endless()).with("relay", new Relay()).with("reader", new Script(me -> {
            for (Object message : me.inbox) {
                if ((int) message == 20_000) {
                    much.countDown();
                    me.outbox.send(new Shutdown());
                }
            }
        })).wire("endless -> relay -> reader", "reader.outbox -> endless.control").start();
        assertThat(much.await(Bench.LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        bench.await(() -> bench.state("reader").over());
    }

    @Behaviour(under = Way.Kind.PARALLEL, atMost = 3)
    void twoThatOnlySendDontStarveTheOthersEither(Bench bench) throws Exception {
        CountDownLatch much = new CountDownLatch(1);
        bench.with("a", new Endless()).with("b", new Endless()).with("feeder", Feeder.upTo(5_000));
        bench.with("reader", new Script(me -> {
            for (Object message : me.inbox) {
                if ((int) message == 5_000) {
                    much.countDown();
                }
            }
        })).wire("feeder -> reader").start();
        assertThat(much.await(Bench.LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Behaviour(under = Way.Kind.PARALLEL, atMost = 3)
    void oneThatDoesntGiveWayIsShownAsBusyForThatLong(Bench bench) throws Exception {
        bench.with("looping", new Script(me -> {
            while (bench.open()) {
                Thread.onSpinWait();
            }
        })).start();
        bench.await(() -> bench.state("looping") instanceof State.Running running && running.busyNanos() > 10_000_000);
    }

    @Behaviour(under = Way.Kind.PARALLEL)
    void oneThatBlocksInASocketHoldsNobodyUp(Bench bench) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Collector reader = new Collector();
            bench.with("accepting", new Script(me -> {
                server.accept().close();
                me.outbox.send("called");
            })).with("calling", new Script(me -> {
                for (Object message : me.inbox) {
                    if (message.equals(100)) {
                        new Socket(server.getInetAddress(), server.getLocalPort()).close();
                    }
                }
            })).with("feeder", Feeder.upTo(100)).with("reader", reader);
            bench.wire("feeder -> calling", "accepting -> reader").start();
            assertThat(bench.network().awaitEnd(Bench.LONG)).isTrue();
            assertThat(reader.got()).containsExactly("called");
        }
    }

    @Behaviour(atMost = 2)
    void tenThousandComponentsStartPassATokenOnAndEnd(Bench bench) throws Exception {
        bench.with("relay-0", new Relay());
        for (int i = 1; i < 10_000; i++) {
            bench.with("relay-" + i, new Relay()).wire("relay-" + (i - 1) + " -> relay-" + i);
        }
        bench.run().put("relay-0.inbox", "token").put("relay-0.control", new ProducerFinished());
        assertThat(bench.network().ended()).isTrue();
        assertThat(bench.network().sentNowhere("relay-9999.outbox")).isEqualTo(1);
    }

    @Behaviour(under = Way.Kind.PARALLEL, atMost = 3)
    void aThousandPausesAreOverInTheTimeOfOne(Bench bench) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            bench.with("sleeper-" + i, new Script(me -> me.rest(Duration.ofMillis(20))));
        }
        bench.runToTheEnd();
    }
}
