package org.postroom.engine.conformance.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.conformance.bench.Behaviour;
import org.postroom.engine.conformance.bench.Bench;
import org.postroom.engine.conformance.bench.Collector;
import org.postroom.engine.conformance.bench.Feeder;
import org.postroom.engine.conformance.bench.Holder;
import org.postroom.engine.conformance.bench.Relay;
import org.postroom.engine.conformance.bench.Script;
import org.postroom.engine.conformance.bench.Way;
import org.postroom.engine.network.State;
import org.postroom.engine.schedule.SteppedScheduler;

/// Point 9, states with reasons.
class StateTest {
    @Behaviour
    void beforeTheStartNobodyHasStarted(Bench bench) {
        bench.with("sender", new Feeder(1));
        assertThat(bench.network().components()).containsExactly("self", "sender");
        assertThat(bench.state("self")).isEqualTo(new State.Idle());
        assertThat(bench.words("sender")).isEqualTo("not started");
    }

    @Behaviour
    void oneWhoWaitsForAMessageNamesTheBox(Bench bench) throws Exception {
        bench.with("reader", new Collector()).run();
        assertThat(bench.state("reader")).isEqualTo(new State.WaitingForMessage(List.of(BoxName.of("reader.inbox"))));
        assertThat(bench.words("reader")).isEqualTo("waiting for a message on inbox");
    }

    @Behaviour
    void oneWhoWaitsForAnyOfSeveralNamesThemAll(Bench bench) throws Exception {
        bench.with("reader", new Script(me -> me.any(me.gate, me.inbox))).run();
        assertThat(bench.words("reader")).isEqualTo("waiting for a message on gate or inbox");
    }

    @Behaviour
    void oneWhoWaitsForRoomNamesTheBoxAndHowFullItIs(Bench bench) throws Exception {
        bench.with("sender", Feeder.upTo(9)).with("reader", new Holder()).room("reader.inbox", 4);
        bench.wire("sender -> reader").run();
        assertThat(bench.state("sender")).isEqualTo(new State.WaitingForRoom(BoxName.of("reader.inbox"), 4, 4));
        assertThat(bench.words("sender")).isEqualTo("waiting for room in reader.inbox (4/4)");
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void oneWhoPausesTellsUntilWhen(Bench bench) throws Exception {
        Instant until = SteppedScheduler.BEGINNING.plusSeconds(90);
        bench.with("sleeper", new Script(me -> me.rest(Duration.ofSeconds(90)))).network().start();
        while (!(bench.state("sleeper") instanceof State.Pausing)) {
            assertThat(bench.stepped().step()).isPresent();
        }
        assertThat(bench.state("sleeper")).isEqualTo(new State.Pausing(until));
        assertThat(bench.words("sleeper")).isEqualTo("pausing until 2000-01-01T00:01:30Z");
    }

    @Behaviour
    void oneWhoWaitsForTheWorldIsOutside(Bench bench) throws Exception {
        CountDownLatch outside = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        bench.with("reader", new Script(me -> me.away(() -> {
            outside.countDown();
            back.await();
            return "line";
        }))).start();
        outside.await();
        assertThat(bench.words("reader")).isEqualTo("outside, waiting for the world");
        back.countDown();
        assertThat(bench.settle().state("reader")).isEqualTo(new State.Finished());
    }

    @Behaviour
    void oneWhomYouHoldIsPausedByYouUntilYouReleaseIt(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("relay", new Relay()).with("reader", reader).wire("relay -> reader").run();
        bench.network().hold("relay");
        bench.settle().put("relay.inbox", "note");
        assertThat(bench.words("relay")).isEqualTo("paused by you");
        assertThat(reader.got()).isEmpty();
        bench.network().release("relay");
        bench.settle();
        assertThat(reader.got()).containsExactly("note");
    }

    @Behaviour
    void oneHeldBeforeItsStartDoesNothingUntilItIsReleased(Bench bench) throws Exception {
        Collector reader = new Collector();
        bench.with("sender", Feeder.upTo(3)).with("reader", reader).wire("sender -> reader").network().hold("sender");
        bench.run();
        assertThat(bench.words("sender")).isEqualTo("paused by you");
        assertThat(reader.got()).isEmpty();
        bench.network().release("sender");
        bench.settle();
        assertThat(reader.got()).containsExactly(1, 2, 3);
    }

    @Behaviour
    void oneWhoHasEndedIsFinished(Bench bench) throws Exception {
        bench.with("sender", new Feeder()).runToTheEnd();
        assertThat(bench.words("sender")).isEqualTo("finished");
        assertThat(bench.state("sender").over()).isTrue();
        assertThat(bench.state("self").over()).isTrue();
    }

    @Behaviour
    void oneWhoGoesOnIsRunning(Bench bench) throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        bench.with("worker", new Script(me -> {
            busy.countDown();
            while (enough.getCount() > 0) {
                Thread.onSpinWait();
            }
        })).start();
        busy.await();
        assertThat(bench.state("worker")).isInstanceOf(State.Running.class);
        assertThat(bench.words("worker")).startsWith("running");
        enough.countDown();
        bench.settle();
    }

    @Behaviour(under = Way.Kind.STEPPED)
    void oneWithAMessageWhoseTurnHasntComeIsReady(Bench bench) throws Exception {
        bench.with("reader", new Collector()).run();
        bench.stepped().hold();
        bench.network().put("reader.inbox", "note");
        assertThat(bench.words("reader")).isEqualTo("ready");
    }

    @Behaviour
    void aChassisWaitsForItsChildren(Bench bench) throws Exception {
        bench.with("reader", new Collector()).run();
        assertThat(bench.words("self")).isEqualTo("waiting for a message on _ended or control");
    }

    @Behaviour
    void aBusyOneTellsForHowLong(Bench bench) {
        assertThat(new State.Running(0).words()).isEqualTo("running");
        assertThat(new State.Running(2_900_000_000L).words()).isEqualTo("running, busy for 2 s without a break");
    }

    @Behaviour
    void askingForAComponentThatIsNotThereNamesIt(Bench bench) {
        bench.with("reader", new Collector());
        assertThatThrownBy(() -> bench.state("printer")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no component 'printer' in this network");
    }
}
