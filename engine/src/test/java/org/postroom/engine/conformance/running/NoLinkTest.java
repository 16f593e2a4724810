package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Thrower;
import org.postroom.engine.conformance.bench.Trace;
import org.postroom.engine.network.State;

/// Point 5: what has no link, or whose receiver has ended, goes nowhere, is counted, and holds nobody.
class NoLinkTest {
    @Behaviour
    void aMessageWithoutALinkGoesNowhereAndIsCounted(Bench bench) throws Exception {
        Trace trace = new Trace();
        bench.with("sender", new Feeder("a", "b")).network().watch(trace);
        bench.runToTheEnd();
        assertThat(bench.network().sentNowhere("sender.outbox")).isEqualTo(2);
        assertThat(trace.lines("nowhere")).containsExactly("nowhere a from sender.outbox",
                "nowhere b from sender.outbox");
    }

    @Behaviour
    void theSenderIsNotHeldByThat(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(500)).runToTheEnd();
        assertThat(bench.network().sentNowhere("sender.outbox")).isEqualTo(500);
    }

    @Behaviour
    void aMessageForOneWhoHasEndedGoesNowhereAndIsCountedOnTheLink(Bench bench) throws Exception {
        Trace trace = new Trace();
        bench.with("sender", gated()).with("reader", new Collector()).wire("sender.outbox -> reader.inbox");
        bench.network().watch(trace);
        bench.run().put("reader.control", new Shutdown()).put("sender.gate", "a").put("sender.gate", "b");
        assertThat(trace.lines("nowhere")).containsExactly("nowhere a from sender.outbox",
                "nowhere b from sender.outbox");
        assertThat(bench.counts("reader.inbox").nowhere()).isEqualTo(2);
        assertThat(bench.network().links().getFirst().counts().nowhere()).isEqualTo(2);
        assertThat(bench.counts("reader.inbox").passed()).isZero();
    }

    @Behaviour
    void theSameGoesForOneWhoHasFailed(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(150)).with("thrower", new Thrower(1)).room("thrower.inbox", 1);
        bench.wire("sender -> thrower").runToTheEnd();
        assertThat(bench.state("sender")).isEqualTo(new State.Finished());
        assertThat(bench.counts("thrower.inbox").passed() + bench.counts("thrower.inbox").nowhere()).isEqualTo(150);
    }

    @Behaviour
    void aSenderThatWaitsForRoomIsLetGoWhenTheReaderEnds(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(10)).with("reader", new Script(me -> me.gate.receive()));
        bench.room("reader.inbox", 3).wire("sender.outbox -> reader.inbox").run();
        assertThat(bench.words("sender")).isEqualTo("waiting for room in reader.inbox (3/3)");
        bench.put("reader.gate", "end");
        assertThat(bench.network().ended()).isTrue();
        assertThat(bench.counts("reader.inbox").nowhere()).isEqualTo(7);
    }

    @Behaviour
    void whatLayInTheBoxOfOneWhoHasEndedCanStillBeSeen(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(3)).with("reader", new Script(me -> me.gate.receive()));
        bench.wire("sender.outbox -> reader.inbox").run().put("reader.gate", "end");
        assertThat(bench.waiting("reader.inbox")).containsExactly(1, 2, 3);
    }

    @Behaviour
    void theOtherReadersStillGetAll(Bench bench) throws Exception {
        Collector loyal = new Collector();
        bench.with("sender", Feeder.upTo(20)).with("fickle", new Script(me -> me.inbox.receive())).with("loyal", loyal);
        bench.room("fickle.inbox", 1).wire("sender -> fickle", "sender -> loyal").runToTheEnd();
        assertThat(loyal.got()).isEqualTo(Feeder.numbers(20));
        assertThat(bench.counts("loyal.inbox").nowhere()).isZero();
    }

    @Behaviour
    void whenItsOnlyLinkIsTakenAwayTheNextMessageGoesNowhere(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", gated()).with("reader", reader).wire("sender.outbox -> reader.inbox").run();
        bench.put("sender.gate", "a");
        bench.network().children("self").unlink(BoxName.of("sender.outbox"), BoxName.of("reader.inbox"));
        bench.put("sender.gate", "b");
        assertThat(reader.got()).containsExactly("a");
        assertThat(bench.network().sentNowhere("sender.outbox")).isEqualTo(1);
    }

    private static Script gated() {
        return new Script(me -> {
            for (Object message : me.gate) {
                me.outbox.send(message);
            }
        });
    }
}
