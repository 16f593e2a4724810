package org.postroom.engine.conformance.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Thrower;

/// Named components and the links between them.
class GraphlineTest {
    private static Graphline twoWithTheControlOfOne() {
        return new Graphline().child("a", new Relay()).child("b", new Relay()).in("control", "a.control");
    }

    private static void onlyTheOneHasEnded(Bench bench, String line) {
        assertThat(bench.words(line + "/a")).isEqualTo("finished");
        assertThat(bench.words(line + "/b")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour
    void childrenAreLinkedByTheirNames(Bench bench) throws Exception {
        Collector left = new Collector();
        Collector right = new Collector();
        Graphline line = new Graphline().child("both", new Script(me -> {
            me.outbox.send("l");
            me.second.send("r");
        })).child("left", left).child("right", right).link("both.outbox", "left.inbox").link("both.second",
                "right.inbox").link("both.signal", "left.control").link("both.signal", "right.control");
        assertThat(bench.network(line).run()).isTrue();
        assertThat(left.got()).containsExactly("l");
        assertThat(right.got()).containsExactly("r");
    }

    @Behaviour
    void aBoxOfItsOwnThatIsNamedInAPassingIsMadeWithTheChildsHelp(Bench bench) {
        Graphline line = new Graphline().child("script", new Script(me -> {})).in("orders", "script.gate")
                .out("script.second", "waste");
        assertThat(line.inboxes()).extracting(box -> box.name()).containsExactly("control", "_ended", "orders");
        assertThat(line.outboxes()).extracting(box -> box.name()).containsExactly("signal", "waste");
        assertThat(line.inboxes().getLast().help()).isEqualTo("anything");
    }

    @Behaviour
    void whatComesToControlGoesToEveryChildNotControlledByAnother(Bench bench) throws Exception {
        List<Object> heard = new ArrayList<>();
        Graphline line = new Graphline().child("a", new Relay()).child("b", new Relay())
                .child("c", Script.tending(me -> {
                    heard.add(me.control().receive());
                })).link("a.signal", "b.control");
        bench.with("line", line).run().put("line.control", new ProducerFinished());
        assertThat(bench.network().ended()).isTrue();
        assertThat(heard).containsExactly(new ProducerFinished());
    }

    @Behaviour
    void itSaysShutdownIfThatIsWhatItWasTold(Bench bench) throws Exception {
        Collector told = new Collector();
        bench.with("line", new Graphline().child("a", new Relay()).child("b", new Relay())).with("told", told);
        bench.wire("line.signal -> told.inbox").run().put("line.control", new Shutdown());
        assertThat(told.got()).containsExactly(new Shutdown());
    }

    @Behaviour
    void elseItSaysProducerFinishedWhenAllHaveEnded(Bench bench) throws Exception {
        Collector told = new Collector();
        bench.with("line", new Graphline().child("a", new Feeder(1)).child("b", new Relay())).with("told", told);
        bench.wire("line.signal -> told.inbox").run();
        assertThat(told.got()).isEmpty();
        bench.put("line.control", new ProducerFinished("ignored"));
        assertThat(told.got()).containsExactly(new ProducerFinished());
    }

    @Behaviour
    void whereControlPassesToAChildItKeepsOut(Bench bench) throws Exception {
        Graphline line = twoWithTheControlOfOne();
        bench.with("line", line).run().put("line.control", new ProducerFinished());
        onlyTheOneHasEnded(bench, "line");
    }

    @Behaviour
    void whereControlPassesToAChildThatHasEndedAWordToShutDownIsForAll(Bench bench) throws Exception {
        Graphline line = twoWithTheControlOfOne();
        bench.with("chief", new Script(me -> {
            me.brood().adopt(Child.of("line", line));
            me.brood().start("line");
            me.brood().tell("line", new ProducerFinished());
            me.inbox.receive();
            me.brood().tell("line", new Shutdown());
            me.inbox.receive();
        })).run();
        onlyTheOneHasEnded(bench, "chief/line");
        bench.put("chief.inbox", "now");
        assertThat(bench.words("chief/line/b")).isEqualTo("finished");
        assertThat(bench.words("chief/line")).isEqualTo("finished");
    }

    @Behaviour
    void aWordToShutDownAlongALinkIsForTheWholePartWhereTheChildItPassesToHasEnded(Bench bench) throws Exception {
        Graphline line = twoWithTheControlOfOne();
        bench.with("chief", new Script(me -> {
            me.second.send(new ProducerFinished());
            me.inbox.receive();
            me.second.send(new Shutdown());
        })).with("line", line).wire("chief.second -> line.control").run();
        onlyTheOneHasEnded(bench, "line");
        bench.put("chief.inbox", "now");
        assertThat(bench.words("line/b")).isEqualTo("finished");
        assertThat(bench.words("line")).isEqualTo("finished");
    }

    @Behaviour
    void aWordToShutDownFromOutsideIsForTheWholePartToo(Bench bench) throws Exception {
        Graphline line = twoWithTheControlOfOne();
        bench.with("line", line).run().put("line.control", new ProducerFinished());
        onlyTheOneHasEnded(bench, "line");
        bench.put("line.control", new Shutdown());
        assertThat(bench.words("line")).isEqualTo("finished");
    }

    @Behaviour
    void aWordToShutDownThatIsAMessageForOneWhoHasEndedIsForNobody(Bench bench) throws Exception {
        Graphline line = new Graphline().child("a", new Script(_ -> {})).child("b", new Relay()).in("inbox", "a.inbox");
        bench.with("chief", new Script(me -> me.second.send(new Shutdown()))).with("line", line)
                .wire("chief.second -> line.inbox").run();
        bench.put("line.inbox", new Shutdown());
        onlyTheOneHasEnded(bench, "line");
    }

    @Behaviour
    void aWordToShutDownReachesThoseWhoStandBehindOneThatHasEnded(Bench bench) throws Exception {
        Script guest = Script.tending(me -> {
            while (!(me.control().receive() instanceof Shutdown)) {
                // nothing more will come, but it has something to see to
            }
        });
        Graphline line = new Graphline().child("door", new Relay()).child("guest", guest)
                .link("door.signal", "guest.control");
        bench.with("line", line).run().put("line.control", new ProducerFinished());
        assertThat(bench.words("line/door")).isEqualTo("finished");
        assertThat(bench.words("line/guest")).isEqualTo("waiting for a message on control");
        bench.put("line.control", new Shutdown());
        assertThat(bench.words("line/guest")).isEqualTo("finished");
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void aWordToShutDownReachesThoseWhoWaitForEachOthersEnd(Bench bench) throws Exception {
        Graphline line = new Graphline().child("left", new Relay()).child("right", new Relay())
                .link("left.signal", "right.control").link("right.signal", "left.control");
        bench.with("line", line).run().put("line.control", new ProducerFinished());
        assertThat(bench.words("line/left")).isEqualTo("waiting for a message on inbox");
        bench.put("line.control", new Shutdown());
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void whereAChildsSignalPassesOutItKeepsOutToo(Bench bench) throws Exception {
        Collector told = new Collector();
        Graphline line = new Graphline().child("a", new Feeder(1)).child("b", new Relay()).out("a.signal", "signal");
        bench.with("line", line).with("told", told).wire("line.signal -> told.inbox").run();
        assertThat(told.got()).containsExactly(new ProducerFinished());
        bench.put("line.control", new Shutdown());
        assertThat(told.got()).containsExactly(new ProducerFinished());
    }

    @Behaviour
    void aProducerFinishedForAPartMustComeFromEachLinkIntoIt(Bench bench) throws Exception {
        bench.with("a", new Feeder(1)).with("b", new Script(me -> me.inbox.receive()));
        bench.with("part", new Graphline().child("reader", new Collector()).in("inbox", "reader.inbox"));
        bench.wire("a -> part", "b -> part").run();
        assertThat(bench.words("part/reader")).isEqualTo("waiting for a message on inbox");
        bench.put("b.inbox", "end");
        assertThat(bench.network().ended()).isTrue();
    }

    @Behaviour
    void aPartWithAFailedChildStillEndsAndSaysSo(Bench bench) throws Exception {
        Collector reader = new Collector();
        Graphline part = new Graphline().child("thrower", new Thrower(2)).in("inbox", "thrower.inbox")
                .out("thrower.outbox", "outbox").in("control", "thrower.control").out("thrower.signal", "signal");
        bench.with("sender", Feeder.upTo(5)).with("part", part).with("reader", reader);
        bench.wire("sender -> part -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly(1);
        assertThat(bench.words("part")).isEqualTo("finished");
        assertThat(bench.words("part/thrower")).startsWith("failed");
    }

    @Behaviour
    void anEmptyOneEndsAtOnce(Bench bench) throws Exception {
        assertThat(bench.network(new Graphline()).run()).isTrue();
    }

    @Behaviour
    void whatIsWrongWithItIsSaidBeforeItRuns(Bench bench) {
        Graphline line = new Graphline().child("reader", new Collector());
        assertThatThrownBy(() -> line.child("reader", new Relay())).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is a child named 'reader' already");
        assertThatThrownBy(() -> line.link("reader.outbox", "reader.inbox"))
                .hasMessage("'reader' has no outbox 'outbox' (it has: signal)");
        assertThatThrownBy(() -> line.link("writer.outbox", "reader.inbox"))
                .hasMessage("there is no component 'writer' (there is: reader)");
        assertThatThrownBy(() -> line.in("inbox", "reader")).hasMessage(
                "a box is named 'component.box', not 'reader'");
    }

    @Behaviour
    void itsParentEndingTakesTheChildrenWithIt(Bench bench) throws Exception {
        bench.network(new Script(me -> {
            me.brood().adopt(Child.of("left-alone", new Collector()));
            me.brood().start("left-alone");
        }));
        bench.run();
        assertThat(bench.network().ended()).isTrue();
        assertThat(bench.words("left-alone")).isEqualTo("finished");
    }

    @Behaviour(atMost = 5)
    void aThousandChildrenAreNotTooMany(Bench bench) throws Exception {
        Graphline line = new Graphline();
        for (int i = 0; i < 1_000; i++) {
            line.child("child-" + i, new Relay());
            if (i > 0) {
                line.link("child-" + (i - 1) + ".signal", "child-" + i + ".control");
            }
        }
        bench.with("line", line).run().put("line.control", new ProducerFinished());
        assertThat(bench.network().ended()).isTrue();
    }
}
