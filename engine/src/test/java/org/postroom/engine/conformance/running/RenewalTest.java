package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Thrower;

/// Point 12, live change: a fresh instance takes over the boxes.
class RenewalTest {
    @Behaviour
    void aFreshInstanceTakesOverTheBoxesAndWhatLiesInThem(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("marker", OnFailure.LEAVE, marker("old")).with("reader", reader).room("reader.inbox", 1);
        bench.wire("marker.outbox -> reader.inbox");
        bench.network().hold("marker");
        bench.run();
        for (int i = 1; i <= 5; i++) {
            bench.network().put("marker.inbox", i);
        }
        bench.network().renew("marker", Child.of("marker", marker("new"), OnFailure.LEAVE));
        bench.network().release("marker");
        bench.settle();
        assertThat(reader.got()).containsExactly("new 1", "new 2", "new 3", "new 4", "new 5");
    }

    @Behaviour
    void aMessageOnItsWayIsFinishedByTheOldInstance(Bench bench) throws Exception {
        Holder reader = new Holder();
        bench.with("marker", OnFailure.LEAVE, marker("old")).with("reader", reader).room("reader.inbox", 1);
        bench.wire("marker.outbox -> reader.inbox").run();
        for (int i = 1; i <= 4; i++) {
            bench.put("marker.inbox", i);
        }
        bench.network().renew("marker", Child.of("marker", marker("new"), OnFailure.LEAVE));
        bench.settle().put("reader.gate", 4);
        assertThat(reader.got()).containsExactly("old 1", "old 2", "new 3", "new 4");
    }

    @Behaviour
    void oneWhoWaitsForAMessageIsRenewedAtOnce(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("marker", OnFailure.LEAVE, marker("old")).with("reader", reader);
        bench.wire("marker -> reader").run().put("marker.inbox", 1);
        bench.network().renew("marker", Child.of("marker", marker("new"), OnFailure.LEAVE));
        bench.settle().put("marker.inbox", 2);
        assertThat(reader.got()).containsExactly("old 1", "new 2");
        assertThat(bench.words("reader")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour
    void oneWhoPausesIsRenewedAtOnce(Bench bench) throws Exception {
        CountDownLatch going = new CountDownLatch(1);
        bench.with("sleeper", new Script(me -> {
            going.countDown();
            for (;;) {
                me.rest(Duration.ofMinutes(1));
            }
        })).start();
        going.await();
        bench.network().renew("sleeper",
                Child.of("sleeper", () -> new Script(me -> me.outbox.send("awake")), OnFailure.LEAVE));
        assertThat(bench.network().awaitEnd(Bench.LONG)).isTrue();
        assertThat(bench.network().sentNowhere("sleeper.outbox")).isEqualTo(1);
    }

    @Behaviour
    void oneWhoIsOutsideIsRenewedAtOnce(Bench bench) throws Exception {
        CountDownLatch outside = new CountDownLatch(1);
        bench.with("reader", new Script(me -> me.away(() -> {
            outside.countDown();
            new CountDownLatch(1).await();
            return "never";
        }))).start();
        outside.await();
        bench.network().renew("reader",
                Child.of("reader", () -> new Script(me -> me.outbox.send("here")), OnFailure.LEAVE));
        assertThat(bench.network().awaitEnd(Bench.LONG)).isTrue();
        assertThat(bench.network().sentNowhere("reader.outbox")).isEqualTo(1);
    }

    @Behaviour
    void aRenewedPartBeginsWithItsOwnChildren(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("part", OnFailure.LEAVE, () -> part(marker("old"))).with("reader", reader);
        bench.wire("part.outbox -> reader.inbox").run().put("part.inbox", 1);
        bench.network().renew("part", Child.of("part", () -> part(marker("new")), OnFailure.LEAVE));
        bench.settle().put("part.inbox", 2);
        assertThat(reader.got()).containsExactly("old 1", "new 2");
        assertThat(bench.network().components()).containsExactly("self", "part", "part/marker", "reader");
    }

    @Behaviour
    void renewedTwiceBeforeItsTurnTheLastOneCounts(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("marker", OnFailure.LEAVE, marker("old")).with("reader", reader).wire("marker -> reader").run();
        bench.network().hold("marker");
        bench.settle();
        bench.network().renew("marker", Child.of("marker", marker("newer"), OnFailure.LEAVE));
        bench.network().renew("marker", Child.of("marker", marker("newest"), OnFailure.LEAVE));
        bench.network().release("marker");
        bench.settle().put("marker.inbox", 1);
        assertThat(reader.got()).containsExactly("newest 1");
    }

    @Behaviour
    void whatHappensOnFailureCanBeChangedWithoutAFreshInstance(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("thrower", OnFailure.LEAVE, () -> new Thrower("bad")).with("reader", reader);
        bench.wire("thrower.outbox -> reader.inbox").run();
        bench.network().amend("thrower", Child.of("thrower", () -> new Thrower(), OnFailure.RESTART));
        bench.put("thrower.inbox", "bad").put("thrower.inbox", "good");
        assertThat(reader.got()).containsExactly("good");
        assertThat(bench.network().failures()).hasSize(1);
    }

    private static Supplier<Component> marker(String mark) {
        return () -> new Script(me -> {
            for (Object message : me.inbox) {
                me.outbox.send(mark + " " + message);
            }
        });
    }

    private static Graphline part(Supplier<Component> marker) {
        return new Graphline().child("marker", marker.get()).in("inbox", "marker.inbox").out("marker.outbox", "outbox");
    }
}
