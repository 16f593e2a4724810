package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Children;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Endless;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Trace;
import org.postroom.engine.network.LinkCounts;
import org.postroom.engine.network.State;

/// Point 12, live change: nothing is lost that lies in a box which still exists.
class LiveChangeTest {
    @Behaviour
    void aComponentCanBeAddedLinkedAndStartedWhileTheOthersRun(Bench bench) throws Exception {
        Collector added = new Collector();
        bench.with("endless", new Endless()).with("reader", new Collector()).wire("endless -> reader").start();
        Children children = bench.network().children("self");
        children.adopt(Child.of("added", added));
        children.link(BoxName.of("endless.outbox"), BoxName.of("added.inbox"));
        children.start("added");
        bench.await(() -> added.got().size() >= 10);
        int first = (int) added.got().getFirst();
        assertThat(added.got().subList(0, 10)).isEqualTo(Feeder.numbers(first + 9).subList(first - 1, first + 9));
    }

    @Behaviour
    void aComponentTakenOutEndsAndItsLinksGo(Bench bench) throws Exception {
        bench.with("a", new Relay()).with("b", new Relay()).with("c", new Collector()).wire("a -> b -> c").run();
        bench.network().children("self").remove("b");
        bench.settle().put("a.inbox", "note");
        assertThat(bench.network().components()).containsExactly("self", "a", "c");
        assertThat(bench.network().links()).isEmpty();
        assertThat(bench.network().sentNowhere("a.outbox")).isEqualTo(1);
    }

    @Behaviour
    void takingOneOutTellsNobodyBehindItThatItHasFinished(Bench bench) throws Exception {
        bench.with("a", new Relay()).with("b", new Collector()).wire("a -> b").run();
        bench.network().children("self").remove("a");
        assertThat(bench.settle().words("b")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour
    void aSenderThatWaitsForRoomInTheOneTakenOutIsLetGo(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(5)).with("reader", new Holder()).room("reader.inbox", 2);
        bench.wire("sender -> reader").run();
        bench.network().children("self").remove("reader");
        bench.settle();
        assertThat(bench.network().ended()).isTrue();
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void aSenderThatWaitsForRoomAlongALinkIsLetGoWhenThatIsTakenAway(Bench bench) throws Exception {
        Collector other = new Collector();
        bench.with("sender", Feeder.upTo(5)).with("reader", new Holder()).room("reader.inbox", 2);
        bench.with("other", other).wire("sender.outbox -> reader.inbox", "sender.outbox -> other.inbox").run();
        assertThat(other.got()).containsExactly(1, 2);
        bench.network().children("self").unlink(BoxName.of("sender.outbox"), BoxName.of("reader.inbox"));
        bench.settle();
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
        assertThat(other.got()).containsExactly(1, 2, 3, 4, 5);
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2);
        assertThat(bench.network().sentNowhere("sender.outbox")).isEqualTo(1);
    }

    @Behaviour
    void reLinkingLosesNothingThatLiesInABox(Bench bench) throws Exception {
        Holder old = new Holder();
        Collector fresh = new Collector();
        bench.with("sender", gated()).with("old", old).with("fresh", fresh).wire("sender.outbox -> old.inbox").run();
        bench.put("sender.gate", 1).put("sender.gate", 2);
        Children children = bench.network().children("self");
        children.unlink(BoxName.of("sender.outbox"), BoxName.of("old.inbox"));
        children.link(BoxName.of("sender.outbox"), BoxName.of("fresh.inbox"));
        bench.put("sender.gate", 3).put("old.gate", 2);
        assertThat(old.got()).containsExactly(1, 2);
        assertThat(fresh.got()).containsExactly(3);
    }

    @Behaviour
    void linksComeAndGoUnderFullLoadAndEachMessageArrivesOnceOrGoesNowhere(Bench bench) throws Exception {
        Collector left = new Collector();
        Collector right = new Collector();
        CountDownLatch changed = new CountDownLatch(1);
        AtomicInteger sent = new AtomicInteger();
        bench.with("sender", new Script(me -> {
            int next = 0;
            while (changed.getCount() > 0 || next < 200) {
                me.outbox.send(next++);
            }
            sent.set(next);
        })).with("left", left).with("right", right).room("left.inbox", 3).room("right.inbox", 2);
        bench.wire("sender.outbox -> left.inbox").start();
        Children children = bench.network().children("self");
        for (int i = 0; i < 10; i++) {
            children.unlink(BoxName.of("sender.outbox"), BoxName.of(i % 2 == 0 ? "left.inbox" : "right.inbox"));
            children.link(BoxName.of("sender.outbox"), BoxName.of(i % 2 == 0 ? "right.inbox" : "left.inbox"));
        }
        changed.countDown();
        bench.settle();
        List<Object> all = new ArrayList<>(left.got());
        all.addAll(right.got());
        assertThat(all).doesNotHaveDuplicates();
        assertThat(left.got()).isSortedAccordingTo((a, b) -> Integer.compare((int) a, (int) b));
        assertThat(right.got()).isSortedAccordingTo((a, b) -> Integer.compare((int) a, (int) b));
        assertThat(all.size() + bench.network().sentNowhere("sender.outbox")).isEqualTo(sent.get());
    }

    @Behaviour
    void aComponentPutInBetweenGetsWhatIsSentFromThenOn(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", gated()).with("reader", reader).wire("sender.outbox -> reader.inbox").run();
        bench.put("sender.gate", 1);
        Children children = bench.network().children("self");
        children.adopt(Child.of("between", new Script(me -> {
            for (Object number : me.inbox) {
                me.outbox.send((int) number * 10);
            }
        })));
        children.link(BoxName.of("between.outbox"), BoxName.of("reader.inbox"));
        children.unlink(BoxName.of("sender.outbox"), BoxName.of("reader.inbox"));
        children.link(BoxName.of("sender.outbox"), BoxName.of("between.inbox"));
        children.start("between");
        bench.put("sender.gate", 2).put("sender.gate", 3);
        assertThat(reader.got()).containsExactly(1, 20, 30);
    }

    @Behaviour
    void theOrderOfTheLinksCanBeChanged(Bench bench) throws Exception {
        bench.with("sender", gated()).with("a", new Collector()).with("b", new Collector());
        bench.wire("sender.outbox -> a.inbox", "sender.outbox -> b.inbox").run();
        bench.network().children("self").order(BoxName.of("sender.outbox"),
                List.of(BoxName.of("b.inbox"), BoxName.of("a.inbox")));
        assertThat(bench.network().links()).extracting(link -> link.to().component()).containsExactly("b", "a");
        Trace trace = new Trace();
        bench.network().watch(trace);
        bench.put("sender.gate", "note");
        assertThat(trace.lines("delivered note from sender")).containsExactly(
                "delivered note from sender.outbox to b.inbox as 0",
                "delivered note from sender.outbox to a.inbox as 0");
    }

    @Behaviour
    void theOtherLinksKeepTheirCounts(Bench bench) throws Exception {
        bench.with("sender", gated()).with("a", new Collector()).with("b", new Collector());
        bench.wire("sender.outbox -> a.inbox", "sender.outbox -> b.inbox").run().put("sender.gate", "note");
        bench.network().children("self").unlink(BoxName.of("sender.outbox"), BoxName.of("b.inbox"));
        bench.put("sender.gate", "note");
        assertThat(bench.network().links()).extracting(LinkCounts::to, link -> link.counts().passed())
                .containsExactly(tuple(BoxName.of("a.inbox"), 2L));
    }

    @Behaviour
    void roomCanBeChangedUnderFullLoadAndNothingIsLost(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(200)).with("relay", new Relay()).with("reader", reader);
        bench.wire("sender -> relay -> reader").room("relay.inbox", 1).start();
        for (int capacity : new int[] {5, 1, 3, 2, 50, 1}) {
            bench.network().room("relay.inbox", new Room(capacity, WhenFull.WAIT));
        }
        bench.settle();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(200));
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void whatIsTakenOutAndPutBackUnderTheSameNameIsAFreshOne(Bench bench) throws Exception {
        Collector again = new Collector();
        bench.with("reader", new Collector()).with("idle", new Collector()).run().put("reader.inbox", 1);
        bench.network().children("self").remove("reader");
        bench.network().children("self").adopt(Child.of("reader", again));
        bench.network().children("self").start("reader");
        bench.settle().put("reader.inbox", 2);
        assertThat(again.got()).containsExactly(2);
        assertThat(bench.counts("reader.inbox").passed()).isEqualTo(1);
    }

    @Behaviour
    void manyComeAndGoAndNothingIsLeftOfThem(Bench bench) throws Exception {
        List<Object> got = Collections.synchronizedList(new ArrayList<>());
        bench.with("sender", gated()).with("idle", new Collector()).run();
        Children children = bench.network().children("self");
        for (int i = 0; i < 15; i++) {
            String name = "visitor-" + i;
            children.adopt(Child.of(name, new Script(me -> got.add(me.inbox.receive()))));
            children.link(BoxName.of("sender.outbox"), BoxName.of(name + ".inbox"));
            children.start(name);
            bench.put("sender.gate", i);
            children.remove(name);
        }
        bench.settle();
        assertThat(got).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        assertThat(bench.network().components()).containsExactly("self", "sender", "idle");
    }

    private static Script gated() {
        return new Script(me -> {
            for (Object message : me.gate) {
                me.outbox.send(message);
            }
        });
    }
}
