package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Component;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Endless;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Way;
import org.postroom.engine.network.State;

/// Point 10, quiet: nothing more can happen by itself.
class QuietTest {
    @Behaviour
    void aNetworkWhoseComponentsAllWaitForMessagesIsQuiet(Bench bench) throws Exception {
        bench.with("a", new Relay()).with("b", new Relay()).wire("a -> b", "b -> a").run();
        assertThat(bench.network().quiet()).isTrue();
        assertThat(bench.network().ended()).isFalse();
    }

    @Behaviour
    void aNetworkThatHasEndedIsQuiet(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(3)).runToTheEnd();
        assertThat(bench.network().quiet()).isTrue();
    }

    @Behaviour
    void twoWhoFillEachOthersInboxesStandStillVisibly(Bench bench) throws Exception {
        bench.with("b", eager()).with("c", eager()).room("b.inbox", 2).room("c.inbox", 2);
        bench.wire("b.outbox -> c.inbox", "c.outbox -> b.inbox").with("a", new Feeder("start", "start"));
        bench.wire("a.outbox -> b.inbox").run();
        assertThat(bench.words("b")).isEqualTo("waiting for room in c.inbox (2/2)");
        assertThat(bench.words("c")).isEqualTo("waiting for room in b.inbox (2/2)");
        assertThat(bench.network().quiet()).isTrue();
        assertThat(bench.network().senders(BoxName.of("b.inbox"))).containsExactly("c",
                "a");
    }

    @Behaviour
    void runGivesFalseForAStandstillAndEndsIt(Bench bench) throws Exception {
        bench.with("a", eager()).with("b", eager()).room("a.inbox", 1).room("b.inbox", 1).wire("a -> b", "b -> a");
        bench.network().put("a.inbox", "start");
        assertThat(bench.network().run()).isFalse();
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void runGivesTrueWhenAllHaveEndedByThemselves(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(3)).with("reader", new Collector()).wire("sender -> reader");
        assertThat(bench.network().run()).isTrue();
    }

    @Behaviour(under = Way.Kind.PARALLEL)
    void aPauseIsNotQuiet(Bench bench) throws Exception {
        CountDownLatch going = new CountDownLatch(1);
        bench.with("sleeper", new Script(me -> {
            going.countDown();
            me.rest(Duration.ofDays(1));
        })).start();
        going.await();
        while (!(bench.state("sleeper") instanceof State.Pausing)) {
            Thread.onSpinWait();
        }
        assertThat(bench.network().quiet()).isFalse();
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void aHeldPauseIsNotQuiet(Bench bench) throws Exception {
        bench.with("sleeper", new Script(me -> me.rest(Duration.ofDays(1)))).network().start();
        while (!(bench.state("sleeper") instanceof State.Pausing)) {
            bench.stepped().step();
            assertThat(bench.network().quiet()).isFalse();
        }
    }

    @Behaviour
    void someoneOutsideIsNotQuiet(Bench bench) throws Exception {
        CountDownLatch outside = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        bench.with("reader", new Script(me -> me.away(() -> {
            outside.countDown();
            back.await();
            return "line";
        }))).with("other", new Collector()).start();
        outside.await();
        assertThat(bench.network().quiet()).isFalse();
        back.countDown();
        assertThat(bench.settle().state("reader")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void someoneWhoGoesOnIsNotQuiet(Bench bench) throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        bench.with("worker", new Script(me -> {
            busy.countDown();
            while (enough.getCount() > 0) {
                Thread.onSpinWait();
            }
        })).start();
        busy.await();
        assertThat(bench.network().quiet()).isFalse();
        enough.countDown();
        bench.settle();
    }

    @Behaviour
    void aHeldComponentIsQuietForOnlyYouCanChangeThat(Bench bench) throws Exception {
        bench.with("endless", new Endless()).with("reader", new Collector()).wire("endless -> reader").network()
                .hold("endless");
        bench.run();
        assertThat(bench.network().quiet()).isTrue();
        assertThat(bench.words("endless")).isEqualTo("paused by you");
    }

    @Behaviour
    void aMessageFromOutsideSetsAQuietNetworkGoingAgain(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("relay", new Relay()).with("reader", reader).wire("relay -> reader").run();
        for (int i = 1; i <= 5; i++) {
            bench.put("relay.inbox", i);
            assertThat(reader.got()).hasSize(i);
        }
    }

    @Behaviour
    void afterAPutTheNetworkIsNotQuietBeforeTheMessageHasHadItsEffect(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("reader", reader).wire("relay-0 -> relay-1").with("relay-0", new Relay());
        for (int i = 1; i < 12; i++) {
            bench.with("relay-" + i, new Relay());
            bench.wire("relay-" + i + " -> " + (i < 11 ? "relay-" + (i + 1) : "reader"));
        }
        bench.run();
        for (int i = 1; i <= 20; i++) {
            bench.put("relay-0.inbox", i);
            assertThat(reader.got()).hasSize(i);
        }
    }

    @Behaviour
    void awaitQuietGivesUpWhenItsTimeIsOver(Bench bench) throws Exception {
        bench.with("endless", new Endless()).with("reader", new Collector()).wire("endless -> reader").start();
        assertThat(bench.network().awaitQuiet(Duration.ofMillis(1))).isFalse();
        assertThat(bench.network().awaitEnd(Duration.ZERO)).isFalse();
    }

    @Behaviour
    void whoCouldSendToABoxIsKnown(Bench bench) throws Exception {
        bench.with("a", new Relay()).with("b", new Feeder()).with("reader", new Collector());
        bench.wire("a -> reader", "b -> reader").run();
        assertThat(bench.network().senders(BoxName.of("reader.inbox")))
                .isEqualTo(List.of("a", "b"));
        assertThat(bench.network().senders(BoxName.of("a.inbox"))).isEmpty();
    }

    /// Sends two for each that it takes.
    private static Component eager() {
        return new Script(me -> {
            for (Object message : me.inbox) {
                me.outbox.send(message);
                me.outbox.send(message);
            }
        });
    }
}
