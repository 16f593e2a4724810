package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.network.State;

/// Point 7, ending: what is said on `signal` and heard on `control`.
class ControlTest {
    private static final Script.Act FOR_EVER = me -> me.inbox.receive();

    @Behaviour
    void whoeverEndsByItselfSaysProducerFinished(Bench bench) throws Exception {
        assertThat(said(bench, new Feeder(1))).containsExactly(new ProducerFinished());
    }

    @Behaviour
    void whoeverWasToldToShutDownSaysThat(Bench bench) throws Exception {
        Collector told = new Collector();
        bench.with("one", new Script(FOR_EVER)).with("told", told).wire("one.signal -> told.inbox").run();
        bench.put("one.control", new Shutdown());
        assertThat(told.got()).containsExactly(new Shutdown());
    }

    @Behaviour
    void aResultTravelsDownThePipeline(Bench bench) throws Exception {
        Collector told = new Collector();
        bench.with("process", new Script(me -> me.say(new ProducerFinished("exit status 3")))).with("a", new Relay());
        bench.with("b", new Relay()).with("told", told).wire("process -> a -> b", "b.signal -> told.inbox").run();
        assertThat(told.got()).containsExactly(new ProducerFinished("exit status 3"));
        assertThat(told.got().getFirst()).hasToString("ProducerFinished(exit status 3)");
    }

    @Behaviour
    void whoeverHasSaidThatItEndsIsNotRepeated(Bench bench) throws Exception {
        assertThat(said(bench, new Script(me -> me.say(new Shutdown())))).containsExactly(new Shutdown());
    }

    @Behaviour
    void otherWordsOnSignalDontCountAsTheEnd(Bench bench) throws Exception {
        assertThat(said(bench, new Script(me -> me.say("half-way")))).containsExactly("half-way",
                new ProducerFinished());
    }

    @Behaviour
    void withSeveralLinksIntoControlEachMustSayProducerFinished(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("a", new Feeder(1)).with("b", new Script(FOR_EVER)).with("c", new Feeder(3)).with("reader", reader);
        bench.wire("a -> reader", "b -> reader", "c -> reader").run();
        assertThat(bench.words("reader")).isEqualTo("waiting for a message on inbox");
        bench.put("b.inbox", "end");
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void oneShutdownIsEnough(Bench bench) throws Exception {
        bench.with("a", new Script(FOR_EVER)).with("b", new Script(FOR_EVER)).with("reader", new Collector());
        bench.wire("a -> reader", "b -> reader").run().put("a.control", new Shutdown());
        assertThat(bench.state("reader")).isEqualTo(new State.Finished());
        assertThat(bench.words("b")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour
    void aProducerWhoseLinkIsTakenAwayIsNoLongerWaitedFor(Bench bench) throws Exception {
        bench.with("a", new Feeder(1)).with("b", new Script(FOR_EVER)).with("reader", new Collector());
        bench.wire("a -> reader", "b -> reader").run();
        bench.network().children("self").unlink(BoxName.of("b.signal"), BoxName.of("reader.control"));
        bench.settle();
        assertThat(bench.state("reader")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void thenWhoeverTendsControlHearsThatTheOthersHaveFinished(Bench bench) throws Exception {
        List<Object> words = Collections.synchronizedList(new ArrayList<>());
        bench.with("a", new Feeder(1)).with("b", new Script(FOR_EVER)).with("tender", Script.tending(me -> {
            words.add(me.control().receive());
            me.gate.receive();
        })).wire("a -> tender", "b -> tender").run();
        bench.network().children("self").unlink(BoxName.of("b.signal"), BoxName.of("tender.control"));
        bench.settle();
        assertThat(words).containsExactly(new ProducerFinished());
        assertThat(bench.words("tender")).isEqualTo("waiting for a message on gate");
        bench.put("tender.gate", "end");
    }

    @Behaviour
    void whoeverTendsControlGetsTheWordsAsMessagesAndGoesOn(Bench bench) throws Exception {
        List<Object> words = Collections.synchronizedList(new ArrayList<>());
        bench.with("a", new Feeder()).with("b", new Feeder()).with("tender", Script.tending(me -> {
            words.add(me.control().receive());
            words.add(me.control().receive());
            words.add(me.inbox.receive());
        })).wire("a -> tender", "b -> tender").run();
        assertThat(words).containsExactly(new ProducerFinished());
        bench.put("tender.control", new Shutdown()).put("tender.inbox", "still here");
        assertThat(words).containsExactly(new ProducerFinished(), new Shutdown(), "still here");
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void theEndIsSaidEvenWhereTheWordMustWaitForRoom(Bench bench) throws Exception {
        Holder listener = new Holder();
        bench.with("sender", new Feeder()).with("listener", listener).room("listener.inbox", 1);
        bench.wire("sender.signal -> listener.inbox").network().put("listener.inbox", "first");
        bench.run();
        assertThat(bench.words("sender")).isEqualTo("waiting for room in listener.inbox (1/1)");
        bench.put("listener.gate", 2);
        assertThat(listener.got()).containsExactly("first", new ProducerFinished());
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void aListenerWithoutRoomDoesNotKeepAnyoneFromEnding(Bench bench) throws Exception {
        bench.with("sender", new Feeder()).with("listener", new Holder()).room("listener.inbox", 1, WhenFull.FAIL);
        bench.wire("sender.signal -> listener.inbox").network().put("listener.inbox", "first");
        bench.run();
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
        assertThat(bench.network().failures()).isEmpty();
    }

    /// What a component says on `signal`, told to nobody else.
    private static List<Object> said(Bench bench, Component one) throws Exception {
        Collector told = new Collector();
        bench.with("one", one).with("told", told).wire("one.signal -> told.inbox").run();
        return told.got();
    }
}
