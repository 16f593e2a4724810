package org.postroom.engine.conformance.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import org.postroom.engine.chassis.Par;
import org.postroom.engine.chassis.Pipeline;
import org.postroom.engine.chassis.Seq;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Endless;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Thrower;

/// Children one after the other, and side by side.
class SeqAndParTest {
    @Behaviour
    void seqRunsEachWhenTheOneBeforeHasEnded(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("seq", new Seq(new Feeder(1, 2), new Feeder(3), new Feeder(4, 5))).with("reader", reader);
        bench.wire("seq -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly(1, 2, 3, 4, 5);
    }

    @Behaviour
    void seqsInboxPassesToTheOneThatRuns(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(7)).with("seq", new Seq(taking("a", 3), taking("b", 4))).with("reader",
                reader);
        bench.room("seq.inbox", 2).wire("sender.outbox -> seq.inbox", "seq -> reader").run();
        assertThat(reader.got().subList(0, 3)).containsExactly("a1", "a2", "a3");
    }

    @Behaviour
    void whatSeqsChildHasNotTakenGoesWithIt(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("seq", new Seq(taking("a", 1), taking("b", 1))).with("reader", reader).wire("seq -> reader").run();
        bench.put("seq.inbox", 1).put("seq.inbox", 2);
        assertThat(reader.got()).containsExactly("a1", "b2");
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void seqGoesOnAfterAFailedChild(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("seq", new Seq(new Script(me -> {
            throw new IllegalStateException("the first one fails");
        }), new Feeder("second"))).with("reader", reader).wire("seq -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly("second");
        assertThat(bench.network().failures()).hasSize(1);
    }

    @Behaviour
    void seqSaysProducerFinishedAfterItsLast(Bench bench) throws Exception {
        Collector told = new Collector();
        bench.with("seq", new Seq(new Feeder(1), new Script(me -> me.say(new Shutdown())))).with("told", told);
        bench.wire("seq.signal -> told.inbox").run();
        assertThat(told.got()).containsExactly(new ProducerFinished());
    }

    @Behaviour
    void seqToldToShutDownLetsTheChildHearOfItAndStartsNoOther(Bench bench) throws Exception {
        Collector reader = new Collector();
        Collector told = new Collector();
        bench.with("seq", new Seq(new Relay(), new Feeder("never"))).with("reader", reader).with("told", told);
        bench.wire("seq.outbox -> reader.inbox", "seq.signal -> told.inbox").run();
        bench.put("seq.control", new Shutdown());
        assertThat(bench.words("seq")).isEqualTo("finished");
        assertThat(reader.got()).isEmpty();
        assertThat(told.got()).containsExactly(new Shutdown());
    }

    @Behaviour
    void seqToldThatNothingMoreComesTellsEachOfThoseThatFollow(Bench bench) throws Exception {
        Collector reader = new Collector();
        Collector told = new Collector();
        Script third = Script.tending(me -> me.outbox.send("third was told " + me.control().receive()));
        bench.with("seq", new Seq(new Relay(), atItsEnd("second"), third)).with("reader", reader).with("told", told);
        bench.wire("seq.outbox -> reader.inbox", "seq.signal -> told.inbox").run();
        bench.put("seq.control", new ProducerFinished());
        assertThat(reader.got()).containsExactly("second", "third was told " + new ProducerFinished());
        assertThat(told.got()).containsExactly(new ProducerFinished());
        assertThat(bench.words("seq")).isEqualTo("finished");
    }

    @Behaviour
    void whatOnlySendsEndsBeforeItsFirstMessageInASeqToldThatNothingMoreComes(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("seq", new Seq(new Relay(), new Feeder("cut short"), new Endless(), atItsEnd("last")));
        bench.with("reader", reader).wire("seq -> reader").run();
        bench.put("seq.control", new ProducerFinished());
        assertThat(reader.got()).containsExactly("last");
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void seqToldThatNothingMoreComesMayStillBeShutDown(Bench bench) throws Exception {
        Collector told = new Collector();
        Script stubborn = Script.tending(me -> {
            while (!(me.control().receive() instanceof Shutdown)) {
                // waits for the other word
            }
        });
        bench.with("seq", new Seq(stubborn, new Thrower())).with("told", told).wire("seq.signal -> told.inbox").run();
        bench.put("seq.control", new ProducerFinished());
        assertThat(bench.words("seq")).startsWith("waiting");
        bench.put("seq.control", new Shutdown());
        assertThat(told.got()).containsExactly(new Shutdown());
        assertThat(bench.network().failures()).isEmpty();
    }

    @Behaviour
    void seqPassesAPipelineTheEnd(Bench bench) throws Exception {
        bench.with("seq", new Seq(Pipeline.of(new Relay(), new Relay()), new Feeder("never"))).run();
        bench.put("seq.control", new ProducerFinished());
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void parLetsAllOfThemSendByOneOutbox(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("par", new Par(new Feeder(1, 2), new Feeder(3, 4), new Feeder(5))).with("reader", reader);
        bench.wire("par -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactlyInAnyOrder(1, 2, 3, 4, 5).containsSubsequence(1, 2)
                .containsSubsequence(3, 4);
    }

    @Behaviour
    void parEndsWhenAllHaveAndThenSaysProducerFinished(Bench bench) throws Exception {
        Collector told = new Collector();
        bench.with("par", new Par(new Feeder(1), Script.tending(me -> me.control().receive()))).with("told", told);
        bench.wire("par.signal -> told.inbox").run();
        assertThat(told.got()).isEmpty();
        bench.put("par.control", new ProducerFinished());
        assertThat(told.got()).containsExactly(new ProducerFinished());
    }

    @Behaviour
    void parTellsAllOfThemAndWaitsForThem(Bench bench) throws Exception {
        Collector told = new Collector();
        Script slow = Script.tending(me -> {
            me.control().receive();
            me.outbox.send("tidying up");
        });
        Collector reader = new Collector();
        bench.with("par", new Par(new Endless(), new Relay(), Pipeline.of(new Relay(), new Relay()), slow));
        bench.with("reader", new Script(me -> {
            for (Object message : me.inbox) {
                if (message.equals(3)) {
                    me.outbox.send(new Shutdown());
                } else if (message.equals("tidying up")) {
                    me.second.send(message);
                }
            }
        })).with("told", told).with("listener", reader);
        bench.wire("par -> reader", "reader.outbox -> par.control", "reader.second -> listener.inbox",
                "par.signal -> told.inbox").run();
        assertThat(bench.words("par")).isEqualTo("finished");
        assertThat(told.got()).containsExactly(new Shutdown());
    }

    @Behaviour
    void whatComesToParsInboxIsThrownAwayAndHoldsNobody(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(200)).with("par", new Par(new Relay())).wire("sender -> par").runToTheEnd();
        assertThat(bench.words("sender")).isEqualTo("finished");
        assertThat(bench.counts("par/child-1.inbox").passed()).isZero();
    }

    @Behaviour
    void aFailedChildOfParDoesNotStopTheOthers(Bench bench) throws Exception {
        Collector reader = new Collector();
        Script thrower = new Script(me -> {
            throw new IllegalStateException("at once");
        });
        bench.with("par", new Par(thrower, Feeder.upTo(9))).with("reader", reader).wire("par -> reader").runToTheEnd();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(9));
    }

    @Behaviour
    void theyNest(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("seq", new Seq(new Par(new Feeder(1), new Seq(new Feeder(2), new Feeder(3))),
                Pipeline.of(Feeder.upTo(2), new Thrower(), new Relay()))).with("reader", reader);
        bench.wire("seq -> reader").runToTheEnd();
        assertThat(reader.got()).hasSize(5).endsWith(1, 2).containsSubsequence(2, 3);
    }

    private static Script atItsEnd(String words) {
        return new Script(me -> {
            for (Object message : me.inbox) {
                me.outbox.send(message);
            }
            me.outbox.send(words);
        });
    }

    private static Script taking(String name, int many) {
        return new Script(me -> {
            for (int i = 0; i < many; i++) {
                me.outbox.send(name + me.inbox.receive());
            }
        });
    }
}
