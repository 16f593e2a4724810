package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.postroom.engine.chassis.Carousel;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Thrower;
import org.postroom.engine.conformance.bench.Trace;
import org.postroom.engine.conformance.bench.Way;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.State;

/// Point 8, failing.
class FailingTest {
    @Behaviour
    void theExceptionAndTheMessageThatItWorkedOnAreKept(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(5)).with("thrower", new Thrower(3)).wire("sender -> thrower").runToTheEnd();
        Failure failure = bench.network().failures().getFirst();
        assertThat(failure.component()).isEqualTo("thrower");
        assertThat(failure.cause()).isInstanceOf(IllegalStateException.class).hasMessage("can't take 3");
        assertThat(failure.message()).contains(3);
        assertThat(bench.state("thrower")).isEqualTo(new State.Failed(failure));
        assertThat(bench.state("thrower").over()).isTrue();
    }

    @Behaviour
    void theReasonIsSaidInWordsWithTheMessage(Bench bench) throws Exception {
        bench.with("sender", new Feeder("bad\napple")).with("thrower", new Thrower("bad\napple"));
        bench.wire("sender -> thrower").runToTheEnd();
        assertThat(bench.words("thrower"))
                .isEqualTo("failed: can't take bad\napple (while working on: bad\\napple)");
        assertThat(bench.network().failures().getFirst())
                .hasToString("'thrower' failed: can't take bad\napple (while working on: bad\\napple)");
    }

    @Behaviour
    void anExceptionWithoutAMessageIsNamedByItsKind(Bench bench) throws Exception {
        bench.with("thrower", new Script(me -> {
            throw new UnsupportedOperationException();
        })).runToTheEnd();
        assertThat(bench.words("thrower")).isEqualTo("failed: UnsupportedOperationException");
        assertThat(bench.network().failures().getFirst().message()).isEmpty();
    }

    @Behaviour
    void anErrorIsAFailureToo(Bench bench) throws Exception {
        bench.with("thrower", new Script(me -> {
            throw new StackOverflowError("too deep");
        })).with("other", Feeder.upTo(3)).runToTheEnd();
        assertThat(bench.words("thrower")).isEqualTo("failed: too deep");
        assertThat(bench.state("other")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void nothingElseStops(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("thrower", new Script(me -> {
            throw new IllegalStateException("at once");
        })).with("sender", Feeder.upTo(30)).with("relay", new Relay()).with("reader", reader);
        bench.wire("sender -> relay -> reader").runToTheEnd();
        assertThat(reader.got()).isEqualTo(Feeder.numbers(30));
        assertThat(bench.network().failures()).hasSize(1);
    }

    @Behaviour
    void forThoseBehindAFailureCountsAsFinishing(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(5)).with("thrower", new Thrower(3)).with("reader", reader);
        bench.wire("sender -> thrower -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly(1, 2);
        assertThat(bench.state("reader")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void restartedItGoesOnWithWhatLiesInItsBoxes(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(20)).with("thrower", OnFailure.RESTART, () -> new Thrower(3, 7));
        bench.with("reader", reader).room("thrower.inbox", 4).wire("sender -> thrower -> reader").runToTheEnd();
        assertThat(reader.got()).containsExactly(1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
        assertThat(bench.state("thrower")).isEqualTo(new State.Finished());
        assertThat(bench.network().failures()).extracting(Failure::times).containsExactly(1, 2);
    }

    @Behaviour
    void aRestartIsAFreshInstance(Bench bench) throws Exception {
        AtomicInteger made = new AtomicInteger();
        List<Object> seen = Collections.synchronizedList(new ArrayList<>());
        bench.with("sender", Feeder.upTo(3)).with("counter", OnFailure.RESTART, () -> {
            int number = made.incrementAndGet();
            return new Script(me -> {
                seen.add(number + " took " + me.inbox.receive());
                throw new IllegalStateException("again");
            });
        }).wire("sender.outbox -> counter.inbox").run();
        assertThat(seen).containsExactly("1 took 1", "2 took 2", "3 took 3");
        assertThat(bench.words("counter")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour
    void afterThreeRestartsInTenSecondsItIsGivenUp(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(9)).with("thrower", OnFailure.RESTART, FailingTest::thrower);
        bench.with("reader", reader).wire("sender -> thrower -> reader").runToTheEnd();
        assertThat(bench.words("thrower"))
                .isEqualTo("failed: can't take 4 (while working on: 4); given up after 4 failures");
        assertThat(bench.network().failures()).extracting(Failure::given).containsExactly(false, false, false, true);
        assertThat(bench.waiting("thrower.inbox")).isSubsetOf(Feeder.numbers(9));
        assertThat(bench.state("reader")).isEqualTo(new State.Finished());
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void failuresFartherApartThanTenSecondsNeverUseTheBudgetUp(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(12)).with("thrower", OnFailure.RESTART, () -> new Script(me -> {
            Object message = me.inbox.receive();
            me.rest(Duration.ofMillis(3_400));
            throw new IllegalStateException("can't take " + message);
        })).wire("sender.outbox -> thrower.inbox").run();
        assertThat(bench.network().failures()).hasSize(12).noneMatch(Failure::given);
        assertThat(bench.words("thrower")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void fourFailuresWithinTenSecondsUseItUp(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(12)).with("thrower", OnFailure.RESTART, () -> new Script(me -> {
            Object message = me.inbox.receive();
            me.rest(Duration.ofMillis(3_300));
            throw new IllegalStateException("can't take " + message);
        })).wire("sender.outbox -> thrower.inbox").run();
        assertThat(bench.network().failures()).hasSize(4);
        assertThat(bench.words("thrower")).endsWith("given up after 4 failures");
    }

    @Behaviour
    void theMessageOfAnEarlierInstanceIsNotBlamedForTheNextFailure(Bench bench) throws Exception {
        AtomicInteger made = new AtomicInteger();
        bench.with("sender", new Feeder("apple")).with("thrower", OnFailure.RESTART, () -> {
            boolean first = made.incrementAndGet() == 1;
            return new Script(me -> {
                if (first) {
                    me.inbox.receive();
                }
                throw new IllegalStateException(first ? "on a message" : "at the start");
            });
        }).wire("sender.outbox -> thrower.inbox").runToTheEnd();
        assertThat(bench.network().failures().getFirst().message()).contains("apple");
        assertThat(bench.network().failures().getLast().message()).isEmpty();
    }

    @Behaviour
    void anInstanceThatCantBeMadeCountsAsOneThatFailed(Bench bench) throws Exception {
        AtomicInteger made = new AtomicInteger();
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(5)).with("thrower", OnFailure.RESTART, () -> {
            if (made.incrementAndGet() > 1) {
                throw new IllegalArgumentException("the settings file is gone");
            }
            return new Thrower(1);
        }).with("reader", reader).wire("sender -> thrower -> reader").runToTheEnd();
        assertThat(bench.words("thrower")).isEqualTo("failed: the settings file is gone; given up after 4 failures");
        assertThat(bench.network().failures()).hasSize(4);
    }

    @Behaviour
    void leftAsItIsItIsNotMadeAnew(Bench bench) throws Exception {
        AtomicInteger made = new AtomicInteger();
        bench.with("sender", Feeder.upTo(5)).with("thrower", OnFailure.LEAVE, () -> {
            made.incrementAndGet();
            return new Thrower(1);
        }).wire("sender -> thrower").runToTheEnd();
        assertThat(made).hasValue(1);
    }

    @Behaviour
    void whereTheDrawingSaysStopTheWholeNetworkEnds(Bench bench) throws Exception {
        bench.with("sender", new Feeder("bad")).with("thrower", OnFailure.STOP, () -> new Thrower("bad"));
        bench.with("idle", new Collector()).with("full", Feeder.upTo(5)).with("holder", new Holder());
        bench.room("holder.inbox", 1).with("sleeper", new Script(me -> me.rest(Duration.ofDays(1_000))));
        bench.with("stubborn", Script.tending(me -> me.control().receive()));
        bench.wire("sender -> thrower", "full -> holder").start();
        assertThat(bench.network().awaitEnd(Bench.LONG)).isTrue();
        assertThat(bench.words("thrower")).startsWith("failed: can't take bad");
        assertThat(List.of(bench.state("idle"), bench.state("full"), bench.state("stubborn")))
                .containsOnly(new State.Finished());
    }

    @Behaviour
    void runTellsWhetherAllEndedAndTheFailuresTellHow(Bench bench) throws Exception {
        bench.with("thrower", new Script(me -> {
            throw new IllegalStateException("at once");
        }));
        assertThat(bench.network().run()).isTrue();
        assertThat(bench.network().failures()).hasSize(1);
    }

    @Behaviour
    void aWatcherHearsOfTheFailureBeforeTheRestart(Bench bench) throws Exception {
        Trace trace = new Trace();
        bench.with("sender", Feeder.upTo(2)).with("thrower", OnFailure.RESTART, () -> new Thrower(1));
        bench.wire("sender -> thrower").network().watch(trace);
        bench.runToTheEnd();
        assertThat(trace.lines(line -> line.matches("(started|failed|ended) '?thrower'?( failed.*)?"))).containsExactly(
                "started thrower", "failed 'thrower' failed: can't take 1 (while working on: 1)", "started thrower",
                "ended thrower");
    }

    @Behaviour
    void aFailureWhileShuttingDownStillEndsTheComponent(Bench bench) throws Exception {
        bench.with("clumsy", OnFailure.RESTART, () -> new Script(me -> {
            try {
                me.inbox.receive();
            } finally {
                Thread.yield();
                me.outbox.send(Integer.parseInt("not a number"));
            }
        })).run().put("clumsy.control", new Shutdown());
        assertThat(bench.network().ended()).isTrue();
        assertThat(bench.words("clumsy")).startsWith("failed: For input string");
    }

    @Behaviour
    void noSpaceInABoxIsAFailureLikeAnyOther(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", OnFailure.RESTART, () -> new Script(me -> {
            for (Object message : me.inbox) {
                me.outbox.send(message);
            }
        })).with("holder", new Holder()).room("holder.inbox", 1, WhenFull.FAIL).with("reader", reader);
        bench.wire("sender.outbox -> holder.inbox", "sender.signal -> reader.control");
        for (int i = 1; i <= 3; i++) {
            bench.network().put("sender.inbox", i);
        }
        bench.run();
        assertThat(bench.network().failures()).extracting(Failure::message)
                .extracting(message -> message.orElse("none"))
                .containsExactly(2, 3);
        assertThat(bench.waiting("holder.inbox")).containsExactly(1);
        assertThat(bench.words("sender")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour
    void aRestartedChassisBeginsWithoutTheChildrenOfTheOneBefore(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("carousel", OnFailure.RESTART, () -> new Carousel(message -> {
            if (message.equals("bad")) {
                throw new IllegalArgumentException("no such child");
            }
            return new Script(me -> {
                me.outbox.send("made from " + message);
                me.inbox.receive();
            });
        }, Carousel.FirstRequest.WAIT)).with("reader", reader).wire("carousel.outbox -> reader.inbox").run();
        bench.put("carousel.next", "a").put("carousel.next", "bad").put("carousel.next", "b");
        assertThat(reader.got()).containsExactly("made from a", "made from b");
        assertThat(bench.network().components()).containsExactly("self", "carousel", "carousel/child-1", "reader");
        assertThat(bench.network().failures()).hasSize(1);
    }

    private static Component thrower() {
        return new Thrower(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
}
