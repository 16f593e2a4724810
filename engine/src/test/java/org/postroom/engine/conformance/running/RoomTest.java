package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.postroom.engine.component.NoSpaceInBox;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Trace;
import org.postroom.engine.network.State;

/// Point 4, room.
class RoomTest {
    @Behaviour
    void theSenderWaitsWhileTheInboxIsFull(Bench bench) throws Exception {
        full(bench, 2, WhenFull.WAIT, 5).run();
        assertThat(bench.words("sender")).isEqualTo("waiting for room in reader.inbox (2/2)");
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2);
    }

    @Behaviour
    void theSenderGoesOnWhenThereIsRoom(Bench bench) throws Exception {
        full(bench, 2, WhenFull.WAIT, 5).run();
        bench.put("reader.gate", 1);
        assertThat(bench.waiting("reader.inbox")).containsExactly(2, 3);
        bench.put("reader.gate", 2);
        assertThat(bench.waiting("reader.inbox")).containsExactly(4, 5);
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void nobodyWaitsWhileThereIsRoomWhateverTheReaderWaitsFor(Bench bench) throws Exception {
        bench.with("reader", new Script(me -> {
            me.gate.receive();
            for (int i = 0; i < 3; i++) {
                me.inbox.receive();
            }
            me.gate.receive();
        })).room("reader.inbox", 8);
        crowd(bench, 12);
        bench.run().put("reader.gate", "take three");
        assertThat(bench.waiting("reader.inbox")).hasSize(8);
    }

    @Behaviour
    void nobodyWaitsWhileThereIsRoomWhileTheReaderIsHeld(Bench bench) throws Exception {
        bench.with("reader", new Script(me -> {
            me.gate.receive();
            for (int i = 0; i < 3; i++) {
                me.inbox.receive();
            }
            bench.network().hold("reader");
            me.inbox.receive();
        })).room("reader.inbox", 8);
        crowd(bench, 12);
        bench.run().put("reader.gate", "take three");
        assertThat(bench.waiting("reader.inbox")).hasSize(8);
        bench.network().release("reader");
        bench.settle();
    }

    private static void crowd(Bench bench, int senders) {
        for (int i = 1; i <= senders; i++) {
            bench.with("sender-" + i, new Feeder(i)).wire("sender-" + i + ".outbox -> reader.inbox");
        }
    }

    @Behaviour
    void anInboxHoldsAHundredWhereNothingElseIsSaid(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(150)).with("reader", new Holder()).wire("sender -> reader").run();
        assertThat(bench.words("sender")).isEqualTo("waiting for room in reader.inbox (100/100)");
    }

    @Behaviour
    void theCapacityIsNeverExceededWhoeverSends(Bench bench) throws Exception {
        for (WhenFull rule : WhenFull.values()) {
            String reader = "reader-" + rule.name();
            bench.with(reader, new Collector()).room(reader + ".inbox", 3, rule);
            for (int i = 0; i < 6; i++) {
                String sender = "sender-" + rule.name() + "-" + i;
                bench.with(sender, new Script(me -> {
                    for (int n = 0; n < 12; n++) {
                        try {
                            me.outbox.send(n);
                        } catch (NoSpaceInBox e) {
                            // The rule says so; go on with the next.
                        }
                    }
                })).wire(sender + " -> " + reader);
            }
        }
        bench.runToTheEnd();
        for (WhenFull rule : WhenFull.values()) {
            assertThat(bench.counts("reader-" + rule.name() + ".inbox").highWater()).as(rule.name())
                    .isBetween(1, 3);
        }
    }

    @Behaviour
    void dropNewestKeepsWhatCameFirst(Bench bench) throws Exception {
        full(bench, 2, WhenFull.DROP_NEWEST, 5).run();
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2);
    }

    @Behaviour
    void dropOldestKeepsWhatCameLast(Bench bench) throws Exception {
        full(bench, 2, WhenFull.DROP_OLDEST, 5).run();
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
        assertThat(bench.waiting("reader.inbox")).containsExactly(4, 5);
    }

    @Behaviour
    void failTellsTheSenderWhichBoxHasNoSpaceAndForWhat(Bench bench) throws Exception {
        full(bench, 2, WhenFull.FAIL, 5).run();
        assertThat(bench.words("sender"))
                .isEqualTo("failed: reader.inbox is full (2/2) and its rule for that is 'fail' (while sending: 3)");
        assertThat(bench.network().failures().getFirst().cause()).isInstanceOf(NoSpaceInBox.class);
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2);
    }

    @Behaviour
    void aFailureForWantOfRoomNamesWhatItWasMadeFromToo(Bench bench) throws Exception {
        bench.with("sender", new Script(me -> {
            Object message = me.inbox.receive();
            me.outbox.send(message);
            me.outbox.send("made from " + message);
        })).with("reader", new Holder()).room("reader.inbox", 1, WhenFull.FAIL).wire("sender -> reader").run();
        bench.put("sender.inbox", "a");
        assertThat(bench.words("sender")).endsWith("'fail' (while sending: made from a; working on: a)");
    }

    @Behaviour
    void aSenderMayCatchThatAndGoOn(Bench bench) throws Exception {
        List<Object> refused = new ArrayList<>();
        bench.with("sender", new Script(me -> {
            for (int i = 1; i <= 4; i++) {
                try {
                    me.outbox.send(i);
                } catch (NoSpaceInBox e) {
                    refused.add(i);
                }
            }
        })).with("reader", new Holder()).room("reader.inbox", 2, WhenFull.FAIL).wire("sender -> reader").run();
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
        assertThat(refused).containsExactly(3, 4);
    }

    @Behaviour
    void theLinksBeforeAFailingOneHaveTheirMessage(Bench bench) throws Exception {
        Collector before = new Collector();
        Collector after = new Collector();
        bench.with("sender", Feeder.upTo(2)).with("before", before).with("full", new Holder()).with("after", after);
        bench.room("full.inbox", 1, WhenFull.FAIL);
        bench.wire("sender.outbox -> before.inbox", "sender.outbox -> full.inbox", "sender.outbox -> after.inbox")
                .run();
        assertThat(before.got()).containsExactly(1, 2);
        assertThat(after.got()).containsExactly(1);
    }

    @Behaviour
    void everyDropIsCountedOnTheBoxAndOnTheLink(Bench bench) throws Exception {
        full(bench, 2, WhenFull.DROP_NEWEST, 5).with("other", Feeder.upTo(40)).with("lossy", new Holder());
        bench.room("lossy.inbox", 10, WhenFull.DROP_OLDEST).wire("other -> lossy").run();
        assertThat(bench.counts("reader.inbox").dropped()).isEqualTo(3);
        assertThat(bench.counts("reader.inbox").passed()).isEqualTo(2);
        assertThat(bench.counts("lossy.inbox").dropped()).isEqualTo(30);
        assertThat(bench.counts("lossy.inbox").passed()).isEqualTo(10);
        assertThat(bench.network().links().stream().filter(link -> link.to().box().equals("inbox"))
                .map(link -> link.from().component() + " " + link.counts().dropped()))
                .containsExactly("sender 3", "other 30");
    }

    @Behaviour
    void aWatcherHearsWhichMessageWasDropped(Bench bench) throws Exception {
        Trace trace = new Trace();
        full(bench, 1, WhenFull.DROP_NEWEST, 3).with("other", new Feeder("a", "b", "c")).with("lossy", new Holder());
        bench.room("lossy.inbox", 1, WhenFull.DROP_OLDEST).wire("other -> lossy").network().watch(trace);
        bench.run();
        assertThat(trace.lines("dropped")).containsExactlyInAnyOrder("dropped 2 from sender.outbox for reader.inbox",
                "dropped 3 from sender.outbox for reader.inbox", "dropped a from other.outbox for lossy.inbox",
                "dropped b from other.outbox for lossy.inbox");
    }

    @Behaviour
    void aCapacityOutOfBoundsIsRefused(Bench bench) {
        assertThatThrownBy(() -> new Room(0, WhenFull.WAIT)).hasMessage("a capacity is 1 to 1000000, not 0");
        assertThatThrownBy(() -> new Room(1_000_001, WhenFull.WAIT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Behaviour(atMost = 3)
    void anInboxMayHoldAMillion(Bench bench) throws Exception {
        bench.with("sender", new Script(me -> {
            for (int i = 0; i <= Room.MOST; i++) {
                me.outbox.send("note");
            }
        })).with("reader", new Holder()).room("reader.inbox", Room.MOST).wire("sender -> reader").run();
        assertThat(bench.words("sender")).isEqualTo("waiting for room in reader.inbox (1000000/1000000)");
    }

    @Behaviour
    void moreRoomLetsTheWaitingSenderGoOn(Bench bench) throws Exception {
        full(bench, 2, WhenFull.WAIT, 5).run();
        bench.network().room("reader.inbox", new Room(4, WhenFull.WAIT));
        bench.settle();
        assertThat(bench.words("sender")).isEqualTo("waiting for room in reader.inbox (4/4)");
    }

    @Behaviour
    void anotherRuleLetsTheWaitingSenderGoOn(Bench bench) throws Exception {
        full(bench, 2, WhenFull.WAIT, 5).run();
        bench.network().room("reader.inbox", new Room(2, WhenFull.DROP_OLDEST));
        bench.settle();
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
        assertThat(bench.waiting("reader.inbox")).containsExactly(4, 5);
    }

    @Behaviour
    void lessRoomKeepsWhatLiesThere(Bench bench) throws Exception {
        Holder reader = new Holder();
        bench.with("sender", Feeder.upTo(7)).with("reader", reader).room("reader.inbox", 5).wire("sender -> reader");
        bench.run();
        bench.network().room("reader.inbox", new Room(2, WhenFull.WAIT));
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2, 3, 4, 5);
        bench.put("reader.gate", 3);
        assertThat(bench.waiting("reader.inbox")).containsExactly(4, 5);
        bench.put("reader.gate", 4);
        assertThat(reader.got()).isEqualTo(Feeder.numbers(7));
    }

    @Behaviour
    void lessRoomAndDropOldestLeavesNoMoreThanTheNewCapacityAfterTheNextMessage(Bench bench) throws Exception {
        full(bench, 5, WhenFull.DROP_OLDEST, 5).run();
        bench.network().room("reader.inbox", new Room(2, WhenFull.DROP_OLDEST));
        bench.put("reader.inbox", 6);
        assertThat(bench.waiting("reader.inbox")).containsExactly(5, 6);
        assertThat(bench.counts("reader.inbox").dropped()).isEqualTo(4);
    }

    @Behaviour
    void allWhoWaitForRoomGetItInTheEnd(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("reader", reader).room("reader.inbox", 1);
        for (int i = 0; i < 12; i++) {
            bench.with("sender-" + i, new Feeder(i, i + 100, i + 200)).wire("sender-" + i + " -> reader");
        }
        bench.runToTheEnd();
        assertThat(reader.got()).hasSize(36).doesNotHaveDuplicates();
    }

    @Behaviour
    void aSenderThatIsShutDownWhileItWaitsLeavesTheRoomToTheOthers(Bench bench) throws Exception {
        Holder reader = new Holder();
        bench.with("reader", reader).room("reader.inbox", 1).wire("a.outbox -> reader.inbox");
        bench.wire("b.outbox -> reader.inbox").with("a", new Feeder("a")).with("b", new Feeder("b"));
        bench.network().put("reader.inbox", "first");
        bench.run().put("a.control", new Shutdown()).put("reader.gate", 1);
        assertThat(bench.words("b")).isEqualTo("finished");
        assertThat(bench.waiting("reader.inbox")).containsExactly("b");
    }

    @Behaviour
    void aHeldSenderLeavesTheRoomToTheOthers(Bench bench) throws Exception {
        Holder reader = new Holder();
        bench.with("reader", reader).room("reader.inbox", 1).with("a", new Feeder("a")).with("b", new Feeder("b"));
        bench.wire("a.outbox -> reader.inbox", "b.outbox -> reader.inbox").network().put("reader.inbox", "first");
        bench.run();
        bench.network().hold("a");
        bench.settle().put("reader.gate", 1).put("reader.gate", 1);
        assertThat(bench.words("b")).isEqualTo("finished");
        assertThat(reader.got()).containsExactly("first", "b");
        bench.network().release("a");
        assertThat(bench.settle().waiting("reader.inbox")).containsExactly("a");
    }

    @Behaviour
    void aSenderHeldAndReleasedWhileTheInboxStaysFullStillWaits(Bench bench) throws Exception {
        full(bench, 1, WhenFull.WAIT, 3).run();
        for (int i = 0; i < 3; i++) {
            bench.network().hold("sender");
            assertThat(bench.settle().words("sender")).isEqualTo("paused by you");
            bench.network().release("sender");
            assertThat(bench.settle().words("sender")).isEqualTo("waiting for room in reader.inbox (1/1)");
        }
        bench.put("reader.gate", 3);
        assertThat(bench.words("sender")).isEqualTo("finished");
    }

    private static Bench full(Bench bench, int capacity, WhenFull rule, int messages) {
        return bench.with("sender", Feeder.upTo(messages)).with("reader", new Holder())
                .room("reader.inbox", capacity, rule).wire("sender.outbox -> reader.inbox");
    }
}
