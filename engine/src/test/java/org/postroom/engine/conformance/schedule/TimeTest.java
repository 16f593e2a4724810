package org.postroom.engine.conformance.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Way;
import org.postroom.engine.network.State;
import org.postroom.engine.schedule.Pace;
import org.postroom.engine.schedule.SteppedScheduler;

/// The network's time: virtual when stepped, real when parallel.
class TimeTest {
    private static final Instant BEGINNING = SteppedScheduler.BEGINNING;

    @Behaviour(under = Way.Kind.STEPPED)
    void aPauseOfAnHourCostsNothingAndLastsAnHour(Bench bench) throws Exception {
        List<Instant> seen = Collections.synchronizedList(new ArrayList<>());
        bench.with("sleeper", new Script(me -> {
            seen.add(me.clock());
            me.rest(Duration.ofHours(1));
            seen.add(me.clock());
            me.rest(Duration.ofDays(36_500));
            seen.add(me.clock());
        })).runToTheEnd();
        assertThat(seen).containsExactly(BEGINNING, BEGINNING.plus(Duration.ofHours(1)),
                BEGINNING.plus(Duration.ofHours(1)).plus(Duration.ofDays(36_500)));
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void aPauseForEverLastsAHundredYears(Bench bench) throws Exception {
        bench.with("sleeper", new Script(me -> me.rest(Duration.ofSeconds(Long.MAX_VALUE)))).runToTheEnd();
        assertThat(bench.stepped().now()).isEqualTo(BEGINNING.plus(Duration.ofDays(36_500)));
        assertThat(bench.network().failures()).isEmpty();
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void workTakesNoTime(Bench bench) throws Exception {
        List<Instant> seen = Collections.synchronizedList(new ArrayList<>());
        bench.with("worker", new Script(me -> {
            for (int i = 0; i < 100; i++) {
                me.outbox.send(i);
            }
            seen.add(me.clock());
        })).runToTheEnd();
        assertThat(seen).containsExactly(BEGINNING);
        assertThat(bench.stepped().now()).isEqualTo(BEGINNING);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void pausesGoOnSideBySideAndEndInTheOrderOfTheirTimes(Bench bench) throws Exception {
        List<String> woken = Collections.synchronizedList(new ArrayList<>());
        for (int seconds : new int[] {50, 10, 40, 20, 30}) {
            bench.with("sleeper-" + seconds, new Script(me -> {
                me.rest(Duration.ofSeconds(seconds));
                woken.add(seconds + " at " + Duration.between(BEGINNING, me.clock()).toSeconds());
            }));
        }
        bench.runToTheEnd();
        assertThat(woken).containsExactly("10 at 10", "20 at 20", "30 at 30", "40 at 40", "50 at 50");
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void nobodySleepsOnWhileAnotherCouldWork(Bench bench) throws Exception {
        List<Object> order = Collections.synchronizedList(new ArrayList<>());
        bench.with("sleeper", new Script(me -> {
            me.rest(Duration.ofNanos(1));
            order.add("awake");
        })).with("worker", new Script(me -> {
            for (int i = 0; i < 50; i++) {
                me.outbox.send(i);
            }
            order.add("done");
        })).runToTheEnd();
        assertThat(order).containsExactly("done", "awake");
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void aTickerKeepsItsTime(Bench bench) throws Exception {
        List<Long> ticks = Collections.synchronizedList(new ArrayList<>());
        bench.with("ticker", new Script(me -> {
            for (int i = 0; i < 20; i++) {
                me.rest(Duration.ofMillis(250));
                ticks.add(Duration.between(BEGINNING, me.clock()).toMillis());
            }
        })).runToTheEnd();
        assertThat(ticks).hasSize(20).startsWith(250L, 500L, 750L).endsWith(5_000L);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void aPauseHeldInTheMiddleIsOverWhenItsTimeHasCome(Bench bench) throws Exception {
        bench.with("sleeper", new Script(me -> {
            me.rest(Duration.ofSeconds(5));
            me.outbox.send(Duration.between(BEGINNING, me.clock()).toSeconds());
        })).with("other", new Script(me -> me.rest(Duration.ofSeconds(60)))).network().start();
        while (!(bench.state("sleeper") instanceof State.Pausing)) {
            bench.stepped().step();
        }
        bench.network().hold("sleeper");
        bench.stepped().go();
        bench.settle();
        assertThat(bench.words("sleeper")).isEqualTo("paused by you");
        bench.network().collect("sleeper.outbox");
        bench.network().release("sleeper");
        assertThat(bench.network().take("sleeper.outbox")).contains(60L);
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void itGoesForSoMuchTimeAndIsHeldThen(Bench bench) throws Exception {
        bench.with("ticker", new Script(me -> {
            for (int i = 1;; i++) {
                me.rest(Duration.ofSeconds(1));
                me.outbox.send(i);
            }
        })).network().start();
        bench.stepped().goFor(Duration.ofMillis(3_500));
        bench.await(bench.stepped()::held);
        bench.stepped().between(() -> {});
        assertThat(bench.network().sentNowhere("ticker.outbox")).isEqualTo(3);
        assertThat(bench.stepped().now()).isEqualTo(BEGINNING.plusMillis(3_500));
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void aCallOutsideIsBackBeforeALongPauseIsOver(Bench bench) throws Exception {
        CountDownLatch outside = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        List<Object> order = Collections.synchronizedList(new ArrayList<>());
        bench.with("reader", new Script(me -> {
            order.add(me.away(() -> {
                outside.countDown();
                back.await();
                return "line";
            }));
            me.second.send("wake up");
        })).with("sleeper", new Script(me -> {
            me.rest(Duration.ofDays(1));
            order.add("slept");
        })).start();
        outside.await();
        bench.await(() -> bench.state("sleeper") instanceof State.Pausing);
        back.countDown();
        bench.settle();
        assertThat(order).containsExactly("line", "slept");
    }

    @Behaviour(under = Way.Kind.STEPPED, atMost = 2)
    void atOneTimesAPauseTakesAsLongAsItSays(Bench bench) throws Exception {
        bench.with("sleeper", new Script(me -> me.rest(Duration.ofMillis(30)))).network();
        bench.stepped().pace(Pace.time(1));
        long began = System.nanoTime();
        bench.runToTheEnd();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }

    @Behaviour(under = Way.Kind.PARALLEL)
    void inParallelTimeIsReal(Bench bench) throws Exception {
        List<Duration> errors = Collections.synchronizedList(new ArrayList<>());
        bench.with("sleeper", new Script(me -> {
            long began = System.nanoTime();
            Instant before = me.clock();
            me.rest(Duration.ofMillis(2));
            Duration byClock = Duration.between(before, me.clock());
            errors.add(Duration.ofMillis(2).minus(byClock));
            errors.add(byClock.minusNanos(System.nanoTime() - began));
        })).runToTheEnd();
        assertThat(errors).allSatisfy(error -> assertThat(error).isLessThanOrEqualTo(Duration.ZERO));
    }

    @Behaviour
    void aPauseOfNothingIsATurnAndNoMore(Bench bench) throws Exception {
        bench.with("worker", new Script(me -> {
            for (int i = 0; i < 50; i++) {
                me.rest(Duration.ZERO);
            }
        })).runToTheEnd();
        assertThat(bench.state("worker")).isEqualTo(new State.Finished());
    }
}
