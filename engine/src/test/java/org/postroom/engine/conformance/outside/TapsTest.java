package org.postroom.engine.conformance.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Child;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Way;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;
import org.postroom.engine.live.Tapped;
import org.postroom.engine.live.Taps;
import org.postroom.engine.network.State;
import org.postroom.engine.schedule.SteppedScheduler;

/// What listens on links, boxes and components from outside.
class TapsTest {
    private Taps taps = new Taps(TapsTest::language);

    /// "even" and "twice", of numbers.
    private static UnaryOperator<Object> language(String text) {
        return switch (text) {
            case "even" -> message -> number(message) % 2 == 0;
            case "twice" -> message -> number(message) * 2;
            default -> throw new IllegalArgumentException("'" + text + "' is no expression");
        };
    }

    private static int number(Object message) {
        if (message instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("a number is expected, not " + message);
    }

    private static Tap tap(String at, Tap.Job job) {
        return Tap.of(TapPlace.of(at).orElseThrow(), job);
    }

    private Tapped only() {
        return taps.look().getFirst();
    }

    /// On a fresh bench.
    private void put(Bench bench, Tap... wanted) {
        taps = new Taps(TapsTest::language);
        taps.set(List.of(wanted), bench.network());
    }

    private Collector line(Bench bench, int numbers, Tap... wanted) {
        Collector end = new Collector();
        bench.with("a", Feeder.upTo(numbers)).with("b", new Relay()).with("c", end).wire("a -> b", "b -> c");
        put(bench, wanted);
        return end;
    }

    @Behaviour
    void theyCountOnLinksBoxesAndComponents(Bench bench) throws Exception {
        line(bench, 6, tap("a.outbox -> b.inbox", Tap.Job.COUNT), tap("b.outbox", Tap.Job.COUNT),
                tap("c.inbox", Tap.Job.COUNT).withExpression("even"), tap("c", Tap.Job.COUNT));
        bench.runToTheEnd();
        assertThat(taps.look()).extracting(Tapped::seen).containsExactly(6L, 6L, 6L, 6L);
        assertThat(taps.look()).extracting(Tapped::hits).containsExactly(6L, 6L, 3L, 6L);
    }

    @Behaviour
    void theyWatchTheNewestOrWhatIsMadeOfIt(Bench bench) throws Exception {
        line(bench, 4, tap("b.inbox", Tap.Job.WATCH), tap("c.inbox", Tap.Job.WATCH).withExpression("twice"));
        bench.runToTheEnd();
        assertThat(taps.look()).extracting(seen -> seen.newest().orElseThrow()).containsExactly(4, 8);
    }

    @Behaviour
    void whatIsDroppedIsDeliveredToNobodyBehind(Bench bench) throws Exception {
        Collector end = line(bench, 9, tap("a.outbox -> b.inbox", Tap.Job.DROP).withEach(3),
                tap("a.outbox -> b.inbox", Tap.Job.COUNT));
        bench.runToTheEnd();
        assertThat(end.got()).isEqualTo(List.of(1, 2, 4, 5, 7, 8));
        assertThat(taps.look()).extracting(Tapped::seen).containsExactly(9L, 6L);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void whatIsDelayedComesLaterInTheNetworksTime(Bench bench) throws Exception {
        List<Duration> times = Collections.synchronizedList(new ArrayList<>());
        var began = bench.with("a", Feeder.upTo(3)).with("c", new Script(me -> {
            for (Object _ : me.inbox) {
                times.add(Duration.ofSeconds(me.clock().getEpochSecond()));
            }
        })).wire("a -> c").network().scheduler().now();
        put(bench, tap("a.outbox -> c.inbox", Tap.Job.DELAY).withDelay(Duration.ofSeconds(10)));
        bench.runToTheEnd();
        assertThat(times).extracting(time -> time.minusSeconds(began.getEpochSecond()).toSeconds())
                .containsExactly(10L, 20L, 30L);
    }

    @Behaviour
    void expectationsThatArentMetAreTold(Bench bench) throws Exception {
        List<Object> told = Collections.synchronizedList(new ArrayList<>());
        line(bench, 5, tap("b.inbox", Tap.Job.EXPECT).withExpression("even"));
        taps.listen(hit -> told.add(hit.message()));
        bench.runToTheEnd();
        assertThat(told).containsExactly(1, 3, 5);
        assertThat(only().hits()).isEqualTo(3);
        assertThat(only().newest()).contains(5);
    }

    @Behaviour
    void anExpressionThatCantBeWorkedOutIsToldAndHindersNothing(Bench bench) throws Exception {
        Collector end = new Collector();
        bench.with("a", new Feeder("x", 2)).with("c", end).wire("a -> c");
        put(bench, tap("c.inbox", Tap.Job.DROP).withExpression("even"),
                tap("c.inbox", Tap.Job.EXPECT).withExpression("nonsense"),
                tap("c.inbox", Tap.Job.COUNT).withExpression("twice"));
        bench.runToTheEnd();
        assertThat(end.got()).isEqualTo(List.of("x"));
        assertThat(taps.look()).extracting(seen -> seen.trouble().orElse("")).containsExactly(
                "a number is expected, not x", "'nonsense' is no expression", "a number is expected, not x");
    }

    @Behaviour
    void aLinkThatIsHeldDeliversNothingUntilItIsReleased(Bench bench) throws Exception {
        Collector end = line(bench, 3, tap("b.outbox -> c.inbox", Tap.Job.HOLD));
        bench.run();
        assertThat(bench.network().quiet()).isTrue();
        assertThat(end.got()).isEqualTo(List.of());
        assertThat(bench.state("a")).isEqualTo(new State.Finished());
        assertThat(bench.state("b")).isEqualTo(new State.PausedByYou());
        release(bench);
        assertThat(bench.network().awaitEnd(Bench.LONG)).isTrue();
        assertThat(end.got()).isEqualTo(List.of(1, 2, 3));
    }

    private void release(Bench bench) throws InterruptedException {
        bench.network().scheduler().between(() -> taps.set(List.of(), bench.network()));
    }

    @Behaviour
    void whoIsHeldAtALinkCanBeStopped(Bench bench) throws Exception {
        line(bench, 3, tap("b.outbox -> c.inbox", Tap.Job.HOLD));
        bench.run();
        assertThat(bench.network().stop()).isEqualTo(List.of());
    }

    @Behaviour
    void aBreakpointHoldsAllBeforeTheMessageIsTaken(Bench bench) throws Exception {
        Collector end = line(bench, 9, tap("c.inbox", Tap.Job.BREAK).withExpression("even").withEach(2));
        AtomicInteger holds = new AtomicInteger();
        taps.listen(_ -> {
            hold(bench);
            holds.incrementAndGet();
        });
        bench.start();
        bench.await(() -> holds.get() == 1);
        bench.await(() -> bench.waiting("c.inbox").contains(4));
        assertThat(end.got().size()).isLessThanOrEqualTo(3);
        goOn(bench);
        bench.await(() -> holds.get() == 2);
        goOn(bench);
        assertThat(bench.network().awaitEnd(Bench.LONG)).isTrue();
        assertThat(end.got()).hasSize(9);
    }

    private static void hold(Bench bench) {
        if (bench.network().scheduler() instanceof SteppedScheduler stepped) {
            stepped.hold();
        } else {
            bench.network().components().forEach(bench.network()::hold);
        }
    }

    private static void goOn(Bench bench) {
        if (bench.network().scheduler() instanceof SteppedScheduler stepped) {
            stepped.go();
        } else {
            bench.network().components().forEach(bench.network()::release);
        }
    }

    @Behaviour
    void whatIsPutInFromOutsideIsSeenToo(Bench bench) throws Exception {
        Collector end = new Collector();
        bench.with("c", end);
        put(bench, tap("c", Tap.Job.DROP).withExpression("even"));
        bench.run();
        for (int i = 1; i <= 3; i++) {
            bench.put("c.inbox", i);
        }
        assertThat(end.got()).isEqualTo(List.of(1, 3));
    }

    @Behaviour
    void aTapThatStaysGoesOnCounting(Bench bench) throws Exception {
        bench.with("c", new Collector());
        Tap stays = tap("c.inbox", Tap.Job.COUNT);
        put(bench, stays);
        bench.run().put("c.inbox", 1);
        taps.set(List.of(tap("c", Tap.Job.WATCH), stays), bench.network());
        bench.put("c.inbox", 2);
        assertThat(taps.look()).extracting(Tapped::seen).containsExactly(1L, 2L);
    }

    @Behaviour
    void linksThatAreDrawnLaterAreListenedToAsWell(Bench bench) throws Exception {
        bench.with("a", new Relay()).with("c", new Collector()).with("d", new Collector()).wire("a -> c");
        put(bench, tap("a.outbox -> d.inbox", Tap.Job.COUNT));
        bench.run();
        bench.network().scheduler().between(() -> bench.network().children("self").link(
                BoxName.of("a.outbox"),
                BoxName.of("d.inbox")));
        bench.put("a.inbox", 1);
        assertThat(only().seen()).isEqualTo(1);
    }

    @Behaviour
    void placesAreNamedByPathAndSeePastTheBordersOfParts(Bench bench) throws Exception {
        Graphline inside = new Graphline();
        inside.child(Child.of("relay", new Relay()));
        inside.in("inbox", "relay.inbox");
        inside.out("relay.outbox", "outbox");
        bench.with("a", new Feeder(1, 2)).with("part", inside).with("c", new Collector());
        bench.wire("a.outbox -> part.inbox", "part.outbox -> c.inbox");
        List<String> places = Arrays.asList("a.outbox -> part.inbox", "part/relay.inbox", "part.inbox", "part",
                "part/relay", "part/relay.outbox", "part.outbox", "part.outbox -> c.inbox");
        put(bench, places.stream().map(place -> tap(place, Tap.Job.COUNT)).toArray(Tap[]::new));
        bench.run();
        assertThat(taps.look()).extracting(seen -> seen.tap().at() + " " + seen.seen())
                .containsExactlyElementsOf(places.stream().map(place -> place + " 2").toList());
    }
}
