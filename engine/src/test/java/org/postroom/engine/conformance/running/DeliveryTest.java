package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Trace;
import org.postroom.engine.network.State;

/// Point 1, delivery.
class DeliveryTest {
    @Behaviour
    void theMessageLiesInEveryLinkedInboxWhenSendReturns(Bench bench) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        bench.with("self-fed", new Script(me -> {
            me.outbox.send("note");
            sizes.addAll(List.of(me.inbox.size(), me.gate.size()));
        })).wire("self-fed.outbox -> self-fed.inbox", "self-fed.outbox -> self-fed.gate").runToTheEnd();
        assertThat(sizes).containsExactly(1, 1);
    }

    @Behaviour
    void theLinkedInboxesGetItInTheOrderOfTheLinks(Bench bench) throws Exception {
        Trace trace = new Trace();
        bench.with("c", new Collector()).with("a", new Collector()).with("b", new Collector());
        bench.with("sender", new Feeder("note")).wire("sender -> b", "sender -> c", "sender -> a");
        bench.network().watch(trace);
        bench.runToTheEnd();
        assertThat(trace.lines("delivered note")).containsExactly("delivered note from sender.outbox to b.inbox as 0",
                "delivered note from sender.outbox to c.inbox as 0",
                "delivered note from sender.outbox to a.inbox as 0");
    }

    @Behaviour
    void eachReceiverGetsTheVerySameObject(Bench bench) throws Exception {
        Object message = new Object();
        Collector left = new Collector();
        Collector right = new Collector();
        bench.with("sender", new Feeder(message)).with("left", left).with("right", right);
        bench.wire("sender -> left", "sender -> right").runToTheEnd();
        assertThat(left.got().getFirst()).isSameAs(message).isSameAs(right.got().getFirst());
    }

    @Behaviour
    void aMessageCanLieInABoxBeforeItsReaderHasBegun(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("reader", reader);
        bench.network().put("reader.inbox", "early");
        assertThat(bench.state("reader")).isEqualTo(new State.Idle());
        assertThat(bench.waiting("reader.inbox")).containsExactly("early");
        bench.run();
        assertThat(reader.got()).containsExactly("early");
    }

    @Behaviour
    void nullIsNoMessage(Bench bench) throws Exception {
        bench.with("sender", new Script(me -> me.outbox.send(null))).with("reader", new Collector());
        bench.wire("sender -> reader").runToTheEnd();
        assertThat(bench.words("sender")).isEqualTo("failed: a message");
        assertThat(bench.counts("reader.inbox").passed()).isZero();
    }

    @Behaviour
    void aMessageOfAnotherTypeMakesItsReceiverFailWithBothTypesNamed(Bench bench) throws Exception {
        bench.with("sender", new Feeder("three")).with("reader", new Holder()).wire("sender.outbox -> reader.gate");
        bench.runToTheEnd();
        assertThat(bench.words("reader")).isEqualTo(
                "failed: inbox 'gate' takes Integer but got String: three (while working on: three)");
    }

    @Behaviour
    void pollTakesAMessageOnlyIfOneIsThere(Bench bench) throws Exception {
        List<Object> polled = new ArrayList<>();
        bench.with("self-fed", new Script(me -> {
            polled.add(me.inbox.poll().isPresent());
            me.outbox.send("note");
            polled.add(me.inbox.poll().orElseThrow());
            polled.add(me.inbox.poll().isPresent());
        })).wire("self-fed.outbox -> self-fed.inbox").runToTheEnd();
        assertThat(polled).containsExactly(false, "note", false);
    }

    @Behaviour
    void awaitAnyTellsTheFirstBoxThatHasAMessageAndTakesNothing(Bench bench) throws Exception {
        List<Object> seen = new ArrayList<>();
        bench.with("self-fed", new Script(me -> {
            me.second.send("for the gate");
            seen.add(me.any(me.inbox, me.gate).orElseThrow().name());
            me.outbox.send("for the inbox");
            seen.add(me.any(me.inbox, me.gate).orElseThrow().name());
            seen.add(me.any(me.gate, me.inbox).orElseThrow().name());
            seen.addAll(List.of(me.inbox.size(), me.gate.size()));
        })).wire("self-fed.outbox -> self-fed.inbox", "self-fed.second -> self-fed.gate").runToTheEnd();
        assertThat(seen).containsExactly("gate", "inbox", "gate", 1, 1);
    }

    @Behaviour
    void awaitAnyWaitsUntilOneOfTheBoxesHasAMessage(Bench bench) throws Exception {
        List<Object> seen = new ArrayList<>();
        bench.with("reader", new Script(me -> seen.add(me.any(me.inbox, me.gate).orElseThrow().name()))).run();
        assertThat(bench.words("reader")).isEqualTo("waiting for a message on inbox or gate");
        bench.put("reader.gate", "note");
        assertThat(seen).containsExactly("gate");
    }

    @Behaviour
    void boxesAreMuteUntilANetworkRunsTheirComponent(Bench bench) {
        class Hasty extends Component {
            private final Outbox<String> outbox = outbox(String.class, "anything");

            Hasty() throws InterruptedException {
                outbox.send("too early");
            }

            @Override
            protected void main() {}
        }
        assertThatThrownBy(Hasty::new).isInstanceOf(IllegalStateException.class)
                .hasMessage("a constructor only declares: boxes work in main, when a network runs it");
    }

    @Behaviour
    void aComponentRunsInOneNetworkOnly(Bench bench) throws Exception {
        Collector collector = new Collector();
        bench.with("collector", collector).run();
        assertThatThrownBy(() -> bench.network().children("self").adopt(Child.of("again", collector)))
                .isInstanceOf(IllegalStateException.class).hasMessage("Collector runs already; make another one");
        assertThat(bench.network().components()).containsExactly("self", "collector");
    }

    @Behaviour
    void boxesAddedWhileRunningWorkAtOnce(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("reader", reader).with("grower", new Script(me -> {
            var extra = me.addInbox("extra");
            me.gate.receive();
            Object message = extra.receive();
            var left = me.addOutbox("left");
            me.gate.receive();
            left.send(message);
        })).run();
        bench.put("grower.extra", "note").put("grower.gate", "look there");
        bench.network().children("self").link(box("grower.left"), box("reader.inbox"));
        bench.put("grower.gate", "go on");
        assertThat(reader.got()).containsExactly("note");
    }

    @Behaviour
    void aBoxTakenAwayWhileRunningTakesItsLinksWithIt(Bench bench) throws Exception {
        bench.with("sender", new Feeder(1, 2)).with("shrinker", new Script(me -> {
            me.drop(me.inbox);
            me.gate.receive();
        })).wire("sender.outbox -> shrinker.inbox", "shrinker.second -> sender.control").room("shrinker.inbox", 1);
        bench.run();
        assertThat(bench.words("sender")).isEqualTo("finished");
        assertThatThrownBy(() -> bench.counts("shrinker.inbox")).hasMessage("'shrinker' has no inbox 'inbox'");
        assertThat(bench.network().links()).hasSize(1);
    }

    private static BoxName box(String name) {
        return BoxName.of(name);
    }
}
