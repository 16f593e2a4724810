package org.postroom.engine.conformance.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.postroom.engine.chassis.Pipeline;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Endless;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;

/// Components one after the other.
class PipelineTest {
    @Behaviour
    void neighboursAreLinkedAndEndOneAfterTheOther(Bench bench) throws Exception {
        Collector reader = new Collector();
        assertThat(bench.network(Pipeline.of(Feeder.upTo(20), new Relay(), reader)).run()).isTrue();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(20));
    }

    @Behaviour
    void theChildrenAreNamedAfterTheirClasses(Bench bench) {
        assertThat(bench.network(Pipeline.of(new Feeder(), new Relay(), new Relay(), new Collector())).components())
                .containsExactly("self", "feeder", "relay", "relay-2", "collector");
    }

    @Behaviour
    void itsBoxesPassToTheFirstAndFromTheLast(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(9)).with("line", Pipeline.of(new Relay(), new Relay())).with("reader", reader);
        bench.wire("sender -> line -> reader").runToTheEnd();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(9));
    }

    @Behaviour
    void aPipelineInAPipelineInAPipelineEndsLikeAnyOther(Bench bench) throws Exception {
        Collector reader = new Collector();
        var inner = Pipeline.of(new Relay(), Pipeline.of(new Relay(), new Relay()), new Relay());
        assertThat(bench.network(Pipeline.of(Feeder.upTo(9), inner, reader)).run()).isTrue();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(9));
    }

    @Behaviour
    void itSaysOnSignalWhatItsLastChildSays(Bench bench) throws Exception {
        Collector told = new Collector();
        bench.with("line", Pipeline.of(new Feeder(), new Script(me -> me.say(new ProducerFinished("done")))));
        bench.with("told", told).wire("line.signal -> told.inbox").run();
        assertThat(told.got()).containsExactly(new ProducerFinished("done"));
    }

    @Behaviour
    void itEndsOnlyWhenAllChildrenHave(Bench bench) throws Exception {
        bench.with("line", Pipeline.of(new Relay(), new Script(me -> {}))).run();
        assertThat(bench.words("line/script")).isEqualTo("finished");
        assertThat(bench.state("line").over()).isFalse();
        bench.put("line.control", new ProducerFinished());
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void shutdownOnControlRunsDownIt(Bench bench) throws Exception {
        Collector told = new Collector();
        bench.with("line", Pipeline.of(new Relay(), new Relay(), new Relay())).with("told", told);
        bench.wire("line.signal -> told.inbox").run().put("line.control", new Shutdown());
        assertThat(bench.state("line").over()).isTrue();
        assertThat(told.got()).containsExactly(new Shutdown());
    }

    @Behaviour
    void boxesOfTheChildrenThatNobodyReadsLeadNowhere(Bench bench) throws Exception {
        bench.network(Pipeline.of(new Script(me -> me.second.send("lost")), new Collector())).run();
        assertThat(bench.network().sentNowhere("script.second")).isEqualTo(1);
    }

    @Behaviour
    void aCircularOneFeedsItsFirstChildFromItsLast(Bench bench) throws Exception {
        var circle = Pipeline.circular(new Script(me -> {
            me.outbox.send(1);
            for (int i = 0; i < 5; i++) {
                me.outbox.send((int) me.inbox.receive() * 2);
            }
        }), new Relay());
        assertThat(bench.network(circle).run()).isTrue();
        assertThat(bench.counts("relay.inbox").passed()).isEqualTo(6);
        assertThat(bench.counts("script.inbox").passed() + bench.counts("script.inbox").nowhere()).isEqualTo(6);
    }

    @Behaviour
    void oneComponentIsAPipelineAndNoneIsNot(Bench bench) throws Exception {
        assertThat(bench.network(Pipeline.of(Feeder.upTo(3))).run()).isTrue();
        assertThat(bench.network().sentNowhere("self.outbox") + bench.network().sentNowhere("feeder.outbox"))
                .isEqualTo(3);
        assertThatThrownBy(Pipeline::of).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pipeline has at least one component");
    }

    @Behaviour
    void anEndlessOneStopsWhenItsReaderHasEnough(Bench bench) throws Exception {
        bench.with("endless", new Endless()).with("reader", new Script(me -> {
            for (int i = 0; i < 10; i++) {
                me.inbox.receive();
            }
            me.outbox.send(new Shutdown());
        })).wire("endless -> reader", "reader.outbox -> endless.control").runToTheEnd();
        assertThat(bench.words("endless")).isEqualTo("finished");
    }
}
