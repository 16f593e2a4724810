package org.postroom.palette.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;

class SourcesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void dataSourceSendsItsMessagesAndEnds() {
        var outcome = Trial.of(() -> new DataSource("a", 1, List.of("b"))).run();

        assertThat(outcome.sent("outbox")).containsExactly("a", 1, List.of("b"));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void dataSourceWithoutMessagesEndsAtOnce() {
        assertThat(Trial.of(DataSource::new).run().sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void dataSourceKeepsToWhatItWasGiven() {
        var messages = new java.util.ArrayList<Object>(List.of("a"));
        var settings = new DataSource.Settings(messages);
        messages.add("b");

        assertThat(Trial.of(() -> new DataSource(settings)).run().sent("outbox")).containsExactly("a");
    }

    @Test
    void oneShotSendsItsMessageOnce() {
        var outcome = Trial.of(() -> new OneShot("go")).run();

        assertThat(outcome.sent("outbox")).containsExactly("go");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void triggeredOneShotWaitsForItsTrigger() {
        var outcome = Trial.of(() -> new TriggeredOneShot("go")).put("inbox", SECOND, "x", SECOND, "y").run();

        assertThat(outcome.sent("outbox")).containsExactly("go");
        assertThat(outcome.times("outbox")).containsExactly(SECOND);
        assertThat(outcome.times("signal")).containsExactly(SECOND);
    }

    @Test
    void withoutATriggerItEndsWithoutHavingSent() {
        var outcome = Trial.of(() -> new TriggeredOneShot("go")).put("inbox").run();

        assertThat(outcome.sent("outbox")).isEmpty();
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void tickerSendsEveryPeriodAfterTheFirst() {
        var settings = new Ticker.Settings(Duration.ofMinutes(1), "tick", Optional.of(3));
        var outcome = Trial.of(() -> new Ticker(settings)).run();

        assertThat(outcome.sent("outbox")).containsExactly("tick", "tick", "tick");
        assertThat(outcome.times("outbox")).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2),
                Duration.ofMinutes(3));
    }

    @Test
    void tickerWithoutACountGoesOnUntilItIsTold() {
        var shut = Trial.of(() -> new Ticker(SECOND)).shutDownAfter(Duration.ofMillis(2500)).run();
        var finished = Trial.of(() -> new Ticker(SECOND)).finishAfter(Duration.ofMillis(3500)).run();

        assertThat(shut.sent("outbox")).hasSize(2);
        assertThat(shut.sent("signal")).containsExactly(new Shutdown());
        assertThat(finished.sent("outbox")).hasSize(3);
        assertThat(finished.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void tickerRefusesNoPeriodAndNoTick() {
        assertThatThrownBy(() -> new Ticker(Duration.ZERO))
                .hasMessage("the period must be more than nothing, not PT0S");
        assertThatThrownBy(() -> new Ticker.Settings(SECOND, "tick", Optional.of(0)))
                .hasMessage("the count must be 1 or more, not 0");
    }

    @Test
    void counterCountsUpAndDown() {
        var down = new Counter.Settings(3, Optional.of(-2), -2);

        assertThat(Trial.of(() -> new Counter(1, 4)).run().sent("outbox")).containsExactly(1, 2, 3, 4);
        assertThat(Trial.of(() -> new Counter(down)).run().sent("outbox")).containsExactly(3, 1, -1);
        assertThat(Trial.of(() -> new Counter(2, 1)).run().sent("outbox")).isEmpty();
    }

    @Test
    void counterEndsWhereWholeNumbersDo() {
        var last = new Counter.Settings(Integer.MAX_VALUE - 1, Optional.empty(), 1);

        assertThat(Trial.of(() -> new Counter(last)).run().sent("outbox")).containsExactly(Integer.MAX_VALUE - 1,
                Integer.MAX_VALUE);
    }

    @Test
    void counterRefusesAStepThatNeverMoves() {
        assertThatThrownBy(() -> new Counter.Settings(1, Optional.empty(), 0))
                .hasMessage("the step must not be 0, or the count would never move");
    }

    @Test
    void counterWithoutALastNumberEndsWhenTold() {
        var outcome = Trial.of(() -> new Counter(new Counter.Settings())).shutDownAfter(Duration.ZERO).runOnce();

        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void randomNumbersAreTheSameForTheSameSeed() {
        var settings = new RandomNumbers.Settings(RandomNumbers.Spread.WHOLE, 1, 6, Optional.of(600));
        var outcome = Trial.of(() -> new RandomNumbers(settings)).run();

        assertThat(outcome.sent("outbox")).hasSize(600).containsOnly(1, 2, 3, 4, 5, 6).contains(1, 2, 3, 4, 5, 6);
    }

    @Test
    void decimalRandomNumbersStayBelowTheUpperBound() {
        var settings = new RandomNumbers.Settings(RandomNumbers.Spread.DECIMAL, -1, 1, Optional.of(100));

        assertThat(Trial.of(() -> new RandomNumbers(settings)).run().sent("outbox"))
                .allSatisfy(number -> assertThat((Double) number).isBetween(-1.0, 1.0).isNotEqualTo(1.0));
    }

    @Test
    void randomNumbersRefuseBoundsThatHoldNone() {
        assertThatThrownBy(() -> new RandomNumbers.Settings(RandomNumbers.Spread.WHOLE, 2, 1, Optional.empty()))
                .hasMessage("'from' must be smaller than 'to', not 2.0 and 1.0");
        assertThatThrownBy(() -> new RandomNumbers.Settings(RandomNumbers.Spread.WHOLE, 0.5, 1, Optional.empty()))
                .hasMessageStartingWith("for whole numbers 'from' and 'to' must be whole");
        assertThatThrownBy(() -> new RandomNumbers.Settings(RandomNumbers.Spread.DECIMAL, 1, 1, Optional.empty()))
                .hasMessageContaining("must be smaller");
    }

    @Test
    void wholeRandomNumbersReachTheBoundsThatTheirRefusalNames() {
        var widest = new RandomNumbers.Settings(RandomNumbers.Spread.WHOLE, Integer.MIN_VALUE, Integer.MAX_VALUE,
                Optional.of(3));

        assertThat(Trial.of(() -> new RandomNumbers(widest)).run().sent("outbox")).hasSize(3);
        assertThatThrownBy(() -> new RandomNumbers.Settings(RandomNumbers.Spread.WHOLE, 0, Integer.MAX_VALUE + 1.0,
                Optional.empty())).hasMessage("for whole numbers 'from' and 'to' must be whole and lie between"
                        + " -2,147,483,648 and 2,147,483,647, not 0.0 and 2.147483648E9");
    }

    @Test
    void chargenSendsTheSameTextUntilItIsTold() {
        var outcome = Trial.of(() -> new Chargen(new Chargen.Settings())).shutDownAfter(Duration.ZERO).runOnce();

        assertThat(outcome.sent("outbox")).isNotEmpty().containsOnly("Hello World");
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }
}
