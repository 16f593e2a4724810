package org.postroom.engine.conformance.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Endless;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Trace;
import org.postroom.engine.conformance.bench.Way;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.Kept;
import org.postroom.engine.network.LinkCounts;
import org.postroom.engine.network.Watcher;

/// Watching: counts, what is kept, and watchers.
class WatchingTest {
    private static final BoxName READER = BoxName.of("reader.inbox");

    @Behaviour
    void anInboxCountsWhatPassedWhatWaitsAndTheMostThatEverWaited(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(7)).with("reader", new Holder()).wire("sender.outbox -> reader.inbox").run();
        bench.put("reader.gate", 5);
        Counts counts = bench.counts("reader.inbox");
        assertThat(List.of(counts.passed(), counts.waiting(), counts.highWater(), counts.dropped(), counts.nowhere()))
                .isEqualTo(List.of(7L, 2, 7, 0L, 0L));
    }

    @Behaviour
    void theHighWaterMarkIsNotAboveWhatReallyLayThere(Bench bench) throws Exception {
        bench.with("relay", new Relay()).with("reader", new Collector()).wire("relay.outbox -> reader.inbox").run();
        for (int i = 0; i < 10; i++) {
            bench.put("relay.inbox", i);
        }
        assertThat(bench.counts("reader.inbox").highWater()).isEqualTo(1);
        assertThat(bench.counts("relay.inbox").highWater()).isEqualTo(1);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void theLongestWaitIsToldInTheNetworksTime(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(3)).with("slow", new Script(me -> {
            for (Object message : me.inbox) {
                me.rest(Duration.ofSeconds(10).multipliedBy((int) message));
            }
        })).wire("sender -> slow").runToTheEnd();
        assertThat(Duration.ofNanos(bench.counts("slow.inbox").longestNanos())).isEqualTo(Duration.ofSeconds(30));
    }

    @Behaviour
    void theLastMessagesAreKeptWithTheirSenderAndNumber(Bench bench) throws Exception {
        bench.with("sender", new Feeder("a", "b", "c")).with("reader", new Holder());
        bench.wire("sender.outbox -> reader.inbox").run().put("reader.gate", 1).put("reader.inbox", "d");
        assertThat(bench.network().kept("reader.inbox")).extracting(Kept::number, Kept::message,
                kept -> kept.from().toString(), Kept::waiting)
                .containsExactly(tuple(0L, "a", "sender.outbox", false),
                        tuple(1L, "b", "sender.outbox", true),
                        tuple(2L, "c", "sender.outbox", true),
                        tuple(3L, "d", "outside.put", true));
    }

    @Behaviour
    void theNumbersShowHowManyAreNoLongerRemembered(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(1_000)).with("reader", new Collector()).room("reader.inbox", 4);
        bench.wire("sender -> reader").runToTheEnd();
        List<Kept> kept = bench.network().kept("reader.inbox");
        long first = kept.getFirst().number();
        assertThat(kept).extracting(Kept::number)
                .isEqualTo(LongStream.rangeClosed(first, 999).boxed().toList());
        assertThat(kept).hasSizeGreaterThanOrEqualTo(16).allSatisfy(
                each -> assertThat(each.message()).isEqualTo((int) each.number() + 1));
    }

    @Behaviour
    void whatIsSeenWhileItRunsIsNeverAskew(Bench bench) throws Exception {
        bench.with("endless", new Endless()).with("relay", new Relay()).with("reader", new Collector());
        bench.room("relay.inbox", 3).room("reader.inbox", 5).wire("endless -> relay -> reader").start();
        for (int i = 0; i < 30; i++) {
            List<Kept> kept = bench.network().kept("relay.inbox");
            for (int n = 1; n < kept.size(); n++) {
                assertThat(kept.get(n).number()).isEqualTo(kept.get(n - 1).number() + 1);
                assertThat(kept.get(n).message()).isEqualTo((int) kept.get(n - 1).message() + 1);
            }
            assertThat(kept.stream().filter(Kept::waiting).count()).isLessThanOrEqualTo(3);
            assertThat(bench.counts("reader.inbox").waiting()).isBetween(0, 5);
            assertThat(bench.network().links()).hasSize(4);
            assertThat(bench.words("relay")).isNotEmpty();
        }
    }

    @Behaviour
    void linksAreListedAsTheyWereDrawnWithTheirCounts(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(3)).with("b", new Collector()).with("a", new Collector());
        bench.wire("sender.outbox -> b.inbox", "sender.outbox -> a.inbox", "sender.signal -> a.control").run();
        assertThat(bench.network().links()).extracting(link -> link.from() + " to " + link.to() + " "
                + link.counts().passed()).containsExactly("sender.signal to a.control 1", "sender.outbox to b.inbox 3",
                        "sender.outbox to a.inbox 3");
    }

    @Behaviour
    void aLinkIntoAPartCountsWhatWentAlongIt(Bench bench) throws Exception {
        Graphline part = new Graphline().child("relay", new Relay()).in("inbox", "relay.inbox")
                .out("relay.outbox", "outbox").in("control", "relay.control").out("relay.signal", "signal");
        bench.with("a", Feeder.upTo(3)).with("b", Feeder.upTo(4)).with("part", part).with("reader", new Collector());
        bench.wire("a -> part -> reader", "b -> part").runToTheEnd();
        assertThat(passed(bench, "a.outbox", "part.inbox")).isEqualTo(3);
        assertThat(passed(bench, "b.outbox", "part.inbox")).isEqualTo(4);
        assertThat(passed(bench, "part.outbox", "reader.inbox")).isEqualTo(7);
    }

    @Behaviour
    void aWatcherHearsOfEachDeliveryAndTakingOnceAndInThisOrder(Bench bench) throws Exception {
        Trace trace = new Trace();
        bench.with("sender", Feeder.upTo(40)).with("reader", new Collector()).room("reader.inbox", 3);
        bench.wire("sender -> reader").network().watch(trace);
        bench.runToTheEnd();
        for (int i = 0; i < 40; i++) {
            String number = " " + (i + 1) + " from ";
            List<String> story = trace.lines(line -> line.contains(number));
            assertThat(story).containsExactly("delivered " + (i + 1) + " from sender.outbox to reader.inbox as " + i,
                    "taken " + (i + 1) + " from reader.inbox as " + i);
        }
    }

    @Behaviour
    void aWatcherHearsOfEachStartAndEnd(Bench bench) throws Exception {
        Trace trace = new Trace();
        bench.with("a", new Feeder(1)).with("b", new Collector()).wire("a -> b").network().watch(trace);
        bench.runToTheEnd();
        assertThat(trace.lines("started")).containsExactlyInAnyOrder("started self", "started a", "started b");
        assertThat(trace.lines("ended")).containsExactlyInAnyOrder("ended self", "ended a", "ended b");
    }

    @Behaviour
    void severalWatchersHearTheSameAndOneTakenAwayHearsNoMore(Bench bench) throws Exception {
        Trace one = new Trace();
        Trace two = new Trace();
        bench.with("reader", new Collector()).network().watch(one);
        bench.network().watch(two);
        bench.run().put("reader.inbox", 1);
        assertThat(two.lines()).isEqualTo(one.lines()).isNotEmpty();
        bench.network().unwatch(one);
        bench.put("reader.inbox", 2);
        assertThat(one.lines("delivered")).hasSize(1);
        assertThat(two.lines("delivered")).hasSize(2);
        bench.network().unwatch(two);
        bench.put("reader.inbox", 3);
        assertThat(two.lines("delivered")).hasSize(2);
    }

    @Behaviour
    void aWatcherSeesACapacityThatIsNeverExceeded(Bench bench) throws Exception {
        class Level implements Watcher {
            private final AtomicInteger now = new AtomicInteger();
            private final AtomicInteger most = new AtomicInteger();

            @Override
            public void delivered(BoxName from, BoxName to, long number, Object message) {
                if (to.equals(READER)) {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                }
            }

            @Override
            public void taken(BoxName from, long number, Object message) {
                now.addAndGet(from.equals(READER) ? -1 : 0);
            }
        }
        Level level = new Level();
        bench.with("reader", new Collector()).room("reader.inbox", 2);
        for (int i = 0; i < 5; i++) {
            bench.with("sender-" + i, Feeder.upTo(10)).wire("sender-" + i + " -> reader");
        }
        bench.network().watch(level);
        bench.runToTheEnd();
        assertThat(level.most.get()).isBetween(1, 2);
        assertThat(level.now).hasValue(0);
    }

    private static long passed(Bench bench, String from, String to) {
        return bench.network().links().stream()
                .filter(link -> link.from().equals(BoxName.of(from)) && link.to().equals(BoxName.of(to)))
                .map(LinkCounts::counts).mapToLong(Counts::passed).sum();
    }
}
