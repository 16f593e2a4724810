package org.postroom.engine.conformance.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.postroom.engine.chassis.Carousel;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Script;

/// One child at a time, a fresh one for each message on `next`.
class CarouselTest {
    @Behaviour
    void eachNextMakesAChildFromThatMessage(Bench bench) throws Exception {
        carousel(bench, Carousel.FirstRequest.WAIT);
        bench.put("carousel.next", "a").put("carousel.inbox", 1).put("carousel.next", "b").put("carousel.inbox", 2);
        assertThat(got(bench, "reader")).containsExactly("a starts", "a 1", "b starts", "b 2");
    }

    @Behaviour
    void aNewNextShutsTheChildBeforeDown(Bench bench) throws Exception {
        carousel(bench, Carousel.FirstRequest.WAIT).put("carousel.next", "a").put("carousel.next", "b");
        assertThat(bench.network().components()).containsExactly("self", "carousel", "carousel/child-2", "reader",
                "asked");
        assertThat(bench.words("carousel/child-2")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour
    void whenAChildEndsByItselfRequestNextSaysNext(Bench bench) throws Exception {
        carousel(bench, Carousel.FirstRequest.WAIT).put("carousel.next", "a").put("carousel.inbox", "end");
        assertThat(got(bench, "asked")).containsExactly("NEXT");
        bench.put("carousel.next", "b").put("carousel.inbox", "end");
        assertThat(got(bench, "asked")).containsExactly("NEXT", "NEXT");
    }

    @Behaviour
    void oneShutDownForANewNextSaysNothing(Bench bench) throws Exception {
        carousel(bench, Carousel.FirstRequest.WAIT).put("carousel.next", "a").put("carousel.next", "b");
        assertThat(got(bench, "asked")).isEmpty();
    }

    @Behaviour
    void itAsksForItsFirstChildIfItIsToldTo(Bench bench) throws Exception {
        carousel(bench, Carousel.FirstRequest.ASK);
        assertThat(got(bench, "asked")).containsExactly("NEXT");
    }

    @Behaviour
    void whatComesToInboxBeforeAChildIsThereWaitsForIt(Bench bench) throws Exception {
        carousel(bench, Carousel.FirstRequest.WAIT).put("carousel.inbox", 1).put("carousel.inbox", 2)
                .put("carousel.next", "a");
        assertThat(got(bench, "reader")).containsExactly("a starts", "a 1", "a 2");
    }

    @Behaviour
    void betweenTwoChildrenItWaitsToo(Bench bench) throws Exception {
        carousel(bench, Carousel.FirstRequest.WAIT).put("carousel.next", "a").put("carousel.inbox", "end")
                .put("carousel.inbox", 3).put("carousel.next", "b");
        assertThat(got(bench, "reader")).containsExactly("a starts", "b starts", "b 3");
    }

    @Behaviour
    void toldProducerFinishedItWorksOffWhatHasComeToNext(Bench bench) throws Exception {
        Collector reader = new Collector();
        Carousel carousel = new Carousel(message -> new Script(me -> {
            me.outbox.send(message + " starts");
            for (Object other : me.inbox) {
                me.outbox.send(message + " " + other);
            }
        }), Carousel.FirstRequest.WAIT);
        bench.with("carousel", carousel).with("reader", reader).wire("carousel -> reader");
        for (String message : List.of("a", "b", "c")) {
            bench.network().put("carousel.next", message);
        }
        bench.network().put("carousel.control", new ProducerFinished());
        bench.run();
        assertThat(bench.network().ended()).isTrue();
        assertThat(reader.got()).endsWith("c starts").contains("b starts");
    }

    @Behaviour
    void toldProducerFinishedItLetsTheChildFinish(Bench bench) throws Exception {
        carousel(bench, Carousel.FirstRequest.WAIT).put("carousel.next", "a").put("carousel.inbox", 1)
                .put("carousel.control", new ProducerFinished());
        assertThat(got(bench, "reader")).containsExactly("a starts", "a 1");
        assertThat(bench.words("carousel")).isEqualTo("finished");
    }

    @Behaviour
    void butDoesNotCutShortOneThatOnlySends(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("carousel", new Carousel(_ -> Feeder.upTo(300), Carousel.FirstRequest.WAIT)).with("reader", reader);
        bench.wire("carousel -> reader").network().put("carousel.next", "go");
        bench.network().put("carousel.control", new ProducerFinished());
        bench.runToTheEnd();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(300));
    }

    @Behaviour
    void shutdownReachesItWhileItLetsTheLastOnesFinish(Bench bench) throws Exception {
        Carousel carousel = new Carousel(_ -> Script.tending(me -> me.gate.receive()), Carousel.FirstRequest.WAIT);
        bench.with("carousel", carousel).run().put("carousel.next", "a");
        bench.put("carousel.control", new ProducerFinished()).put("carousel.next", "b");
        bench.put("carousel.control", new Shutdown());
        assertThat(bench.words("carousel")).isEqualTo("finished");
    }

    @Behaviour
    void toldToShutDownItTakesTheChildWithItAndForgetsTheNexts(Bench bench) throws Exception {
        Collector told = new Collector();
        bench.with("told", told).wire("carousel.signal -> told.inbox");
        carousel(bench, Carousel.FirstRequest.WAIT).put("carousel.next", "a").put("carousel.control", new Shutdown());
        assertThat(bench.words("carousel")).isEqualTo("finished");
        assertThat(bench.words("carousel/child-1")).isEqualTo("finished");
        assertThat(told.got()).containsExactly(new Shutdown());
        assertThat(bench.network().failures()).isEmpty();
    }

    @Behaviour
    void askingAndGettingTurnByTurnRunsOneChildAfterTheOther(Bench bench) throws Exception {
        Collector reader = new Collector();
        Carousel carousel = new Carousel(message -> new Feeder(message + "1", message + "2"),
                Carousel.FirstRequest.ASK);
        bench.with("carousel", carousel).with("chooser", new Script(me -> {
            for (String item : List.of("a", "b", "c")) {
                me.inbox.receive();
                me.outbox.send(item);
            }
        })).with("reader", reader).wire("carousel.requestNext -> chooser.inbox", "chooser.outbox -> carousel.next",
                "chooser.signal -> carousel.control", "carousel -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly("a1", "a2", "b1", "b2", "c1", "c2");
    }

    @Behaviour
    void aHundredChildrenLaterOnlyTheLastOneIsThere(Bench bench) throws Exception {
        bench.with("carousel", new Carousel(message -> new Feeder(message), Carousel.FirstRequest.WAIT));
        bench.with("reader", new Collector()).with("sender", Feeder.upTo(100));
        bench.wire("sender.outbox -> carousel.next", "carousel.outbox -> reader.inbox").run();
        assertThat(bench.network().components()).containsExactly("self", "carousel", "reader", "sender");
    }

    private static Bench carousel(Bench bench, Carousel.FirstRequest first) throws Exception {
        Carousel carousel = new Carousel(message -> new Script(me -> {
            me.outbox.send(message + " starts");
            for (Object other : me.inbox) {
                if (other.equals("end")) {
                    return;
                }
                me.outbox.send(message + " " + other);
            }
        }), first);
        bench.with("carousel", carousel).with("reader", new Collector()).with("asked", new Collector());
        return bench.wire("carousel.outbox -> reader.inbox", "carousel.requestNext -> asked.inbox").run();
    }

    private static List<Object> got(Bench bench, String collector) {
        return bench.network().kept(collector + ".inbox").stream().map(kept -> kept.message()).toList();
    }
}
