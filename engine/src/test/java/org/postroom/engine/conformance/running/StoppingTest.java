package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Component;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Endless;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Way;
import org.postroom.engine.network.State;

/// Point 11, stopping: it always works, and names those who don't listen.
class StoppingTest {
    private static final List<String> DEAF = List.of("looping-1", "swallowing-1", "looping-2", "swallowing-2");

    @Behaviour
    void allWhoWaitForMessagesRoomOrTimeEnd(Bench bench) throws Exception {
        bench.with("reader", new Collector()).with("sender", new Endless()).with("holder", new Holder());
        bench.with("any", new Script(me -> me.any(me.inbox, me.gate))).wire("sender -> holder").run();
        assertThat(bench.network().stop()).isEmpty();
        assertThat(bench.network().ended()).isTrue();
        assertThat(bench.network().components()).allSatisfy(
                path -> assertThat(bench.state(path)).as(path).isEqualTo(new State.Finished()));
    }

    @Behaviour
    void oneWhoPausesForYearsEnds(Bench bench) throws Exception {
        CountDownLatch going = new CountDownLatch(1);
        bench.with("sleeper", new Script(me -> {
            going.countDown();
            me.rest(Duration.ofDays(1_000));
            me.rest(Duration.ofDays(100_000));
        })).start();
        going.await();
        assertThat(bench.network().stop()).isEmpty();
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void oneWhoIsBusySendingEnds(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("endless", new Endless()).with("relay", new Relay()).with("reader", reader);
        bench.wire("endless -> relay -> reader").start();
        assertThat(bench.network().stop()).isEmpty();
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void oneWhoWaitsForTheWorldIsInterrupted(Bench bench) throws Exception {
        CountDownLatch outside = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        bench.with("reader", new Script(me -> me.away(() -> {
            outside.countDown();
            try {
                return new CountDownLatch(1).await(1, TimeUnit.DAYS);
            } finally {
                interrupted.countDown();
            }
        }))).start();
        outside.await();
        assertThat(bench.network().stop()).isEmpty();
        interrupted.await();
    }

    @Behaviour(atMost = 2)
    void oneWhoIgnoresShutdownIsInterrupted(Bench bench) throws Exception {
        bench.with("deaf", Script.tending(me -> me.inbox.receive())).with("other", new Collector()).run();
        assertThat(bench.network().stop()).isEmpty();
        assertThat(bench.network().ended()).isTrue();
        assertThat(bench.network().failures()).isEmpty();
    }

    @Behaviour(atMost = 2)
    void whatIsThrownBecauseOfTheInterruptionIsNoFailure(Bench bench) throws Exception {
        bench.with("deaf", Script.tending(me -> {
            try {
                me.inbox.receive();
            } catch (InterruptedException e) {
                throw new IllegalStateException("I was interrupted", e);
            }
        })).run();
        assertThat(bench.network().stop()).isEmpty();
        assertThat(bench.network().failures()).isEmpty();
    }

    @Behaviour(atMost = 1)
    void oneWhoIgnoresEvenInterruptionIsNamedAndLeftBehind(Bench bench) throws Exception {
        bench.with("deaf", swallowing(bench)).with("other", new Collector()).start();
        assertThat(bench.network().stop()).containsExactly("deaf");
        assertThat(bench.state("other")).isEqualTo(new State.Finished());
    }

    @Behaviour(atMost = 1)
    void oneInsideAPartIsNamedByItsPath(Bench bench) throws Exception {
        bench.with("deaf-part", new Graphline().child("deaf", swallowing(bench))).start();
        assertThat(bench.network().stop()).contains("deaf-part/deaf");
    }

    @Behaviour(atMost = 2)
    void loopingBlockedAndSwallowingOnesAllAtOnceDontKeepTheOthersFromEnding(Bench bench) throws Exception {
        deaf(bench).with("sender", new Endless()).with("holder", new Holder()).wire("sender -> holder");
        for (int i = 1; i <= 5; i++) {
            bench.with("good-" + i, new Script(me -> me.gate.receive()));
        }
        bench.start();
        assertThat(bench.network().stop()).containsAll(DEAF);
        bench.await(() -> stillThere(bench).equals(DEAF));
    }

    @Behaviour(under = Way.Kind.PARALLEL, atMost = 2)
    void norDoTheyStarveTheOthersBeforeThat(Bench bench) throws Exception {
        CountDownLatch much = new CountDownLatch(1);
        deaf(bench).with("endless", new Endless()).with("relay", new Relay()).with("reader", new Script(me -> {
            for (Object message : me.inbox) {
                if ((int) message == 10_000) {
                    much.countDown();
                }
            }
        })).wire("endless -> relay -> reader").start();
        assertThat(much.await(Bench.LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(bench.network().stop()).containsAll(DEAF);
        bench.await(() -> stillThere(bench).equals(DEAF));
    }

    private static List<String> stillThere(Bench bench) {
        return bench.network().components().stream().filter(path -> !bench.state(path).over()).toList();
    }

    private static Bench deaf(Bench bench) {
        for (int i = 1; i <= 2; i++) {
            bench.with("looping-" + i, looping(bench)).with("swallowing-" + i, swallowing(bench));
            bench.with("reading-" + i, reading()).with("accepting-" + i, accepting());
        }
        return bench;
    }

    @Behaviour
    void stoppingTwiceIsStoppingOnce(Bench bench) throws Exception {
        bench.with("reader", new Collector()).run();
        assertThat(bench.network().stop()).isEmpty();
        assertThat(bench.network().stop()).isEmpty();
        bench.network().close();
        bench.network().close();
    }

    @Behaviour
    void aNetworkThatNeverStartedStopsAtOnce(Bench bench) throws Exception {
        bench.with("reader", new Collector());
        assertThat(bench.network().stop()).isEmpty();
        assertThat(bench.words("reader")).isEqualTo("not started");
    }

    @Behaviour
    void aHeldComponentEndsToo(Bench bench) throws Exception {
        bench.with("endless", new Endless()).with("reader", new Collector()).wire("endless -> reader");
        bench.network().hold("endless");
        bench.run();
        assertThat(bench.network().stop()).isEmpty();
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void aHeldNetworkStops(Bench bench) throws Exception {
        bench.with("endless", new Endless()).with("reader", new Collector()).wire("endless -> reader").network()
                .start();
        for (int i = 0; i < 10; i++) {
            bench.stepped().step();
        }
        assertThat(bench.network().stop()).isEmpty();
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour(atMost = 20)
    void afterClosingNoThreadOfOursRemains(Bench bench) throws Exception {
        bench.with("sleeper", new Script(me -> me.rest(Duration.ofDays(1)))).with("reader", new Collector());
        bench.with("endless", new Endless()).with("outside", new Script(me -> me.away(() -> {
            new CountDownLatch(1).await();
            return "never";
        })));
        bench.start();
        bench.network().close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("postroom-")) {
                assertThat(thread.join(Bench.LONG)).as(thread.getName()).isTrue();
            }
        }
    }

    @Behaviour
    void whatIsPutIntoAClosedNetworkGoesNowhere(Bench bench) throws Exception {
        bench.with("reader", new Collector()).run();
        bench.network().close();
        bench.network().put("reader.inbox", "late");
        assertThat(bench.counts("reader.inbox").nowhere()).isEqualTo(1);
        assertThat(bench.network().take("reader.signal")).isEmpty();
    }

    @Behaviour(atMost = 1)
    void oneWhoWasTakenOutAndDoesNotListenIsNamedToo(Bench bench) throws Exception {
        bench.with("part", new Graphline().child("deaf", swallowing(bench))).with("reader", new Collector()).run();
        bench.network().children("self").remove("part");
        assertThat(bench.network().stop()).containsExactly("part/deaf");
    }

    private static Component looping(Bench bench) {
        return new Script(me -> {
            while (bench.open()) {
                Thread.onSpinWait();
            }
        });
    }

    private static Component swallowing(Bench bench) {
        return new Script(me -> {
            while (bench.open()) {
                try {
                    me.inbox.receive();
                } catch (InterruptedException e) {
                    Thread.onSpinWait();
                }
            }
        });
    }

    private static Component reading() {
        return new Script(me -> {
            try (PipedInputStream in = new PipedInputStream(new PipedOutputStream())) {
                in.read();
            }
        });
    }

    private static Component accepting() {
        return new Script(me -> {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                server.accept().close();
            }
        });
    }
}
