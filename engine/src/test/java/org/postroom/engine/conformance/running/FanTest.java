package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Child;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;

/// Point 3: fan-out, fan-in, links to oneself, circles.
class FanTest {
    @Behaviour
    void eachLinkedInboxGetsEachMessage(Bench bench) throws Exception {
        List<Collector> readers = List.of(new Collector(), new Collector(), new Collector());
        bench.with("sender", Feeder.upTo(30));
        for (int i = 0; i < 3; i++) {
            bench.with("reader-" + i, readers.get(i)).room("reader-" + i + ".inbox", i + 1);
            bench.wire("sender -> reader-" + i);
        }
        bench.runToTheEnd();
        assertThat(readers).allSatisfy(reader -> assertThat(reader.got()).isEqualTo(Feeder.numbers(30)));
    }

    @Behaviour
    void anInboxWithSeveralLinksGetsEachMessageOnce(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("reader", reader).room("reader.inbox", 5);
        for (int i = 0; i < 10; i++) {
            bench.with("sender-" + i, new Feeder(i * 10, i * 10 + 1, i * 10 + 2)).wire("sender-" + i + " -> reader");
        }
        bench.runToTheEnd();
        assertThat(reader.got()).hasSize(30).doesNotHaveDuplicates();
    }

    @Behaviour
    void aLinkMayGoToItsOwnComponent(Bench bench) throws Exception {
        List<Object> got = new ArrayList<>();
        bench.with("self-fed", new Script(me -> {
            me.outbox.send(0);
            for (int i = 0; i < 10; i++) {
                int number = (int) me.inbox.receive();
                got.add(number);
                me.outbox.send(number + 1);
            }
        })).wire("self-fed.outbox -> self-fed.inbox").room("self-fed.inbox", 1).runToTheEnd();
        assertThat(got).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Behaviour
    void twoComponentsMayFeedEachOther(Bench bench) throws Exception {
        List<Object> got = Collections.synchronizedList(new ArrayList<>());
        Script.Act play = me -> {
            for (Object ball : me.inbox) {
                got.add(ball);
                if ((int) ball == 20) {
                    return;
                }
                me.outbox.send((int) ball + 1);
            }
        };
        bench.with("left", new Script(play)).with("right", new Script(play));
        bench.wire("left -> right", "right -> left").start().put("left.inbox", 1);
        assertThat(got).isEqualTo(Feeder.numbers(20));
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void aRingOfThirtyPassesATokenRoundAsOftenAsItLikes(Bench bench) throws Exception {
        bench.with("member-0", new Script(me -> {
            for (int round = 0; round < 5; round++) {
                me.outbox.send(round);
                assertThat(me.inbox.receive()).isEqualTo(round);
            }
        }));
        for (int i = 1; i < 30; i++) {
            bench.with("member-" + i, new Relay()).wire("member-" + (i - 1) + " -> member-" + i);
        }
        bench.wire("member-29.outbox -> member-0.inbox").runToTheEnd();
        assertThat(bench.counts("member-0.inbox").passed()).isEqualTo(5);
        assertThat(bench.network().failures()).isEmpty();
    }

    @Behaviour
    void aFullInboxHoldsTheSenderBeforeTheNextLinkIsServed(Bench bench) throws Exception {
        Collector second = new Collector();
        bench.with("sender", Feeder.upTo(3)).with("first", new Holder()).with("second", second);
        bench.room("first.inbox", 1).wire("sender -> first", "sender -> second").run();
        assertThat(second.got()).containsExactly(1);
        bench.put("first.gate", 1);
        assertThat(second.got()).containsExactly(1, 2);
    }

    @Behaviour
    void theSecondOfTwoLinksMayHoldTheSenderToo(Bench bench) throws Exception {
        Collector first = new Collector();
        bench.with("sender", Feeder.upTo(3)).with("first", first).with("second", new Holder());
        bench.room("second.inbox", 1).wire("sender -> first", "sender -> second").run();
        assertThat(first.got()).containsExactly(1, 2);
        assertThat(bench.words("sender")).isEqualTo("waiting for room in second.inbox (1/1)");
    }

    @Behaviour
    void theSameLinkTwiceIsRefused(Bench bench) throws Exception {
        bench.with("sender", new Feeder()).with("reader", new Collector()).wire("sender -> reader").run();
        assertThatThrownBy(() -> bench.network().children("self").link(BoxName.of("sender.outbox"),
                BoxName.of("reader.inbox"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sender.outbox is linked to reader.inbox already");
    }

    @Behaviour
    void aLinkToABoxThatDoesNotExistIsRefusedWithThoseThatDo(Bench bench) throws Exception {
        bench.with("sender", new Feeder()).with("reader", new Holder()).run();
        var children = bench.network().children("self");
        assertThatThrownBy(() -> children.link(BoxName.of("sender.outbox"), BoxName.of("reader.in")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'reader' has no inbox 'in' (it has: control, inbox, gate)");
        assertThatThrownBy(() -> children.link(BoxName.of("sender.out"), BoxName.of("reader.inbox")))
                .hasMessage("'sender' has no outbox 'out' (it has: signal, outbox)");
        assertThatThrownBy(() -> children.link(BoxName.of("sender.outbox"), BoxName.of("printer.inbox")))
                .hasMessage("there is no component 'printer' (there is: sender, reader)");
    }

    @Behaviour
    void twoComponentsOfOneNameAreRefused(Bench bench) throws Exception {
        bench.with("reader", new Collector()).run();
        assertThatThrownBy(() -> bench.network().children("self").adopt(Child.of("reader", new Collector())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'self' has a child named 'reader' already");
    }

    @Behaviour
    void aFanOfFortyAndBackLosesNothing(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(5)).with("reader", reader).room("reader.inbox", 7);
        for (int i = 0; i < 40; i++) {
            bench.with("relay-" + i, new Relay()).room("relay-" + i + ".inbox", 1 + i % 3);
            bench.wire("sender -> relay-" + i + " -> reader");
        }
        bench.runToTheEnd();
        assertThat(reader.got()).hasSize(200);
        Feeder.numbers(5).forEach(
                number -> assertThat(Collections.frequency(reader.got(), number)).as("copies of " + number)
                        .isEqualTo(40));
    }
}
