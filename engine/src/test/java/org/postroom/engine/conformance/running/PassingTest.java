package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Trace;

/// Point 6: a part's own boxes pass straight to and from its children's.
class PassingTest {
    @Behaviour
    void whatComesToAPartLiesInItsChildsInboxAfterOneDelivery(Bench bench) throws Exception {
        Trace trace = new Trace();
        Collector inner = new Collector();
        bench.with("sender", new Feeder("note")).with("part", deep(1, inner)).wire("sender -> part");
        bench.network().watch(trace);
        bench.runToTheEnd();
        assertThat(trace.lines("delivered note"))
                .containsExactly("delivered note from sender.outbox to part/inner.inbox as 0");
        assertThat(inner.got()).containsExactly("note");
    }

    @Behaviour
    void howeverDeepThePartsAreItIsOneDelivery(Bench bench) throws Exception {
        Trace trace = new Trace();
        Collector inner = new Collector();
        bench.with("sender", new Feeder("note")).with("part", deep(6, inner)).wire("sender -> part");
        bench.network().watch(trace);
        bench.runToTheEnd();
        assertThat(trace.lines("delivered note")).containsExactly("delivered note from sender.outbox to "
                + "part/inner/inner/inner/inner/inner/inner.inbox as 0");
        assertThat(inner.got()).containsExactly("note");
    }

    @Behaviour
    void whatAChildSendsLeavesByThePartsOutboxInOneDelivery(Bench bench) throws Exception {
        Trace trace = new Trace();
        Collector reader = new Collector();
        Graphline part = new Graphline().child("inner", new Feeder("note")).out("inner.outbox", "outbox");
        bench.with("part", new Graphline().child("inner", part).out("inner.outbox", "outbox")).with("reader", reader);
        bench.wire("part -> reader").network().watch(trace);
        bench.runToTheEnd();
        assertThat(trace.lines("delivered note"))
                .containsExactly("delivered note from part/inner/inner.outbox to reader.inbox as 0");
        assertThat(reader.got()).containsExactly("note");
    }

    @Behaviour
    void onlyTheFinalInboxsCapacityCounts(Bench bench) throws Exception {
        Graphline part = new Graphline().child(new Child("inner", new Holder(), Optional.empty(),
                Map.of("inbox", new Room(3, WhenFull.WAIT)), OnFailure.LEAVE)).in("inbox", "inner.inbox");
        bench.with("sender", Feeder.upTo(9)).with("part", part).room("part.inbox", 1);
        bench.wire("sender.outbox -> part.inbox").run();
        assertThat(bench.words("sender")).isEqualTo("waiting for room in part/inner.inbox (3/3)");
    }

    @Behaviour
    void aPartsInboxShowsTheCountsOfTheChildsInbox(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(9)).with("part", deep(2, new Collector())).wire("sender -> part")
                .runToTheEnd();
        assertThat(bench.counts("part.inbox").passed()).isEqualTo(9);
        assertThat(bench.counts("part.inbox")).isEqualTo(bench.counts("part/inner/inner.inbox"));
        assertThat(bench.network().links().stream().filter(link -> link.to().equals(BoxName.of("part.inbox")))
                .map(link -> link.counts().passed())).containsExactly(9L);
    }

    @Behaviour
    void severalLinksIntoAPartsInboxAllReachTheChild(Bench bench) throws Exception {
        Collector inner = new Collector();
        bench.with("a", new Feeder(1, 2)).with("b", new Feeder(3, 4)).with("part", deep(2, inner));
        bench.wire("a -> part", "b -> part").runToTheEnd();
        assertThat(inner.got()).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Behaviour
    void severalChildrenMayLeaveByOneOutbox(Bench bench) throws Exception {
        Collector reader = new Collector();
        Graphline part = new Graphline().child("a", new Feeder(1, 2)).child("b", new Feeder(3, 4));
        bench.with("part", part.out("a.outbox", "outbox").out("b.outbox", "outbox")).with("reader", reader);
        bench.wire("part -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Behaviour
    void aChildsOutboxMayLeaveThePartAndBeLinkedInsideToo(Bench bench) throws Exception {
        Collector inside = new Collector();
        Collector outside = new Collector();
        Graphline part = new Graphline().child("feeder", Feeder.upTo(5)).child("inside", inside)
                .link("feeder.outbox", "inside.inbox").link("feeder.signal", "inside.control");
        bench.with("part", part.out("feeder.outbox", "outbox")).with("outside", outside).wire("part -> outside");
        bench.runToTheEnd();
        assertThat(inside.got()).isEqualTo(outside.got()).isEqualTo(Feeder.numbers(5));
    }

    @Behaviour
    void aPartUsedTwiceIsTwoComponents(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(20)).with("first", relaying()).with("second", relaying());
        bench.with("reader", reader).wire("sender -> first -> second -> reader").runToTheEnd();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(20));
        assertThat(bench.network().components()).contains("first/relay", "second/relay");
        assertThat(bench.counts("first/relay.inbox").passed()).isEqualTo(20);
    }

    @Behaviour
    void aLinkFromAPartBackIntoItIsACircleLikeAnyOther(Bench bench) throws Exception {
        List<Object> got = Collections.synchronizedList(new ArrayList<>());
        Graphline part = new Graphline().child("inner", new Script(me -> {
            for (Object message : me.inbox) {
                got.add(message);
                if ((int) message == 5) {
                    return;
                }
                me.outbox.send((int) message + 1);
            }
        })).in("inbox", "inner.inbox").out("inner.outbox", "outbox");
        bench.with("part", part).wire("part.outbox -> part.inbox").start().put("part.inbox", 1);
        assertThat(got).containsExactly(1, 2, 3, 4, 5);
    }

    @Behaviour
    void whatCameToAChassisBeforeItsChildGoesToTheChildFirst(Bench bench) throws Exception {
        Collector late = new Collector();
        bench.with("sender", Feeder.upTo(5)).with("chassis", adopting(late)).wire("sender.outbox -> chassis.inbox");
        bench.run();
        assertThat(bench.waiting("chassis.inbox")).isEqualTo(Feeder.numbers(5));
        bench.put("chassis.gate", "now").put("chassis.inbox", 6);
        assertThat(late.got()).isEqualTo(Feeder.numbers(6));
    }

    @Behaviour
    void aSenderThatWaitedForRoomInAChassisGoesOnWhenAChildIsThere(Bench bench) throws Exception {
        Collector late = new Collector();
        bench.with("sender", Feeder.upTo(50)).with("chassis", adopting(late)).room("chassis.inbox", 3);
        bench.wire("sender.outbox -> chassis.inbox").run();
        assertThat(bench.words("sender")).isEqualTo("waiting for room in chassis.inbox (3/3)");
        bench.put("chassis.gate", "now");
        assertThat(bench.words("sender")).isEqualTo("finished");
        assertThat(late.got()).isEqualTo(Feeder.numbers(50));
    }

    @Behaviour
    void aPersonWhoWaitedForRoomInAChassisGoesOnToo(Bench bench) throws Exception {
        Collector late = new Collector();
        bench.with("chassis", adopting(late)).room("chassis.inbox", 1).with("nudge", new Script(me -> {
            me.inbox.receive();
            me.outbox.send("now");
        })).wire("nudge.outbox -> chassis.gate").run();
        bench.put("chassis.inbox", 1);
        Thread person = Thread.ofVirtual().start(() -> {
            try {
                bench.network().put("chassis.inbox", 2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        bench.put("nudge.inbox", "go");
        assertThat(person.join(Bench.LONG)).isTrue();
        bench.settle();
        assertThat(late.got()).containsExactly(1, 2);
    }

    private static Script adopting(Component child) {
        return new Script(me -> {
            me.gate.receive();
            me.brood().adopt(Child.of("late", child));
            me.brood().passIn("inbox", BoxName.of("late.inbox"));
            me.brood().start("late");
            me.gate.receive();
        });
    }

    private static Graphline relaying() {
        return new Graphline().child("relay", new Relay()).in("inbox", "relay.inbox").in("control", "relay.control")
                .out("relay.outbox", "outbox").out("relay.signal", "signal");
    }

    private static Component deep(int levels, Component inner) {
        return levels == 0
                ? inner
                : new Graphline().child("inner", deep(levels - 1, inner)).in("inbox", "inner.inbox");
    }
}
