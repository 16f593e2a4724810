package org.postroom.palette.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;

class TimeTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF = Duration.ofMillis(500);

    @Test
    void aTimestampTellsHowLongAfterTheFirstOneAMessageHasCome() {
        var outcome = Trial.of(Timestamp::new).put("inbox", HOUR, "a", HALF, "b", SECOND, "c").run();

        assertThat(outcome.sent("outbox")).containsExactly(List.of(0.0, "a"), List.of(0.5, "b"), List.of(1.5, "c"));
    }

    @Test
    void whatWasStampedIsSentAgainAsItCame() {
        var outcome = Trial.of(() -> new DeTimestamp(new DeTimestamp.Settings()))
                .put("inbox", HOUR, List.of(7, "a"), List.of(7.5, "b"), List.of(7.5, "c"), List.of(1, "late"),
                        List.of(8.5, "d"))
                .run();

        assertThat(outcome.sent("outbox")).containsExactly("a", "b", "c", "late", "d");
        assertThat(outcome.times("outbox")).containsExactly(HOUR, HOUR.plus(HALF), HOUR.plus(HALF), HOUR.plus(HALF),
                HOUR.plus(HALF).plus(SECOND));
    }

    @Test
    void whatWasStampedIsSentSomeTimesFaster() {
        var outcome = Trial.of(() -> new DeTimestamp(new DeTimestamp.Settings(2)))
                .put("inbox", List.of(0, "a"), List.of(1, "b"), List.of(3600, "c")).run();

        assertThat(outcome.times("outbox")).containsExactly(Duration.ZERO, HALF, HOUR.dividedBy(2));
    }

    @Test
    void whatHasNoTimeIsToldWithWhatWasExpected() {
        for (Object wrong : List.of("a", List.of(1), List.of("a", 1), List.of(-1, "a"), List.of(Double.NaN, "a"))) {
            assertThat(Trial.of(() -> new DeTimestamp(new DeTimestamp.Settings())).put("inbox", wrong).run().failure())
                    .startsWith("expected [seconds, message], with 0 to 1,000,000,000 seconds, not " + wrong);
        }
    }

    @Test
    void turnstileLetsOneThroughForEachWord() {
        var outcome = Trial.of(PromptedTurnstile::new).put("inbox", "a", "b").put("next", SECOND, 1, SECOND, 2).run();

        assertThat(outcome.sent("outbox")).containsExactly("a", "b");
        assertThat(outcome.times("outbox")).containsExactly(SECOND, SECOND.multipliedBy(2));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void turnstileRemembersAWordForAMessageToCome() {
        var outcome = Trial.of(PromptedTurnstile::new).put("inbox", SECOND, "a", SECOND, "b").put("next", 1).run();

        assertThat(outcome.sent("outbox")).containsExactly("a");
        assertThat(outcome.state()).isEqualTo("waiting for a message on control or next");
    }

    @Test
    void turnstileToldToFinishWaitsForWordsUntilTheLastMessageIsThrough() {
        var outcome = Trial.of(PromptedTurnstile::new).put("inbox", "a", "b").put("next", HOUR, 1, HOUR, 2, 3)
                .finishAfter(SECOND).run();

        assertThat(outcome.sent("outbox")).containsExactly("a", "b");
        assertThat(outcome.times("signal")).containsExactly(HOUR.multipliedBy(2));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void turnstileToldToFinishStaysWhileMessagesWaitForWordsThatNeverCome() {
        var outcome = Trial.of(PromptedTurnstile::new).put("inbox", "a", "b").put("next", 1).finishAfter(HOUR).run();

        assertThat(outcome.sent("outbox")).containsExactly("a");
        assertThat(outcome.state()).isEqualTo("waiting for a message on control or next");
    }

    @Test
    void turnstileToldToFinishEndsAtOnceWhereNoMessageWaits() {
        var outcome = Trial.of(PromptedTurnstile::new).put("inbox", "a").put("next", 1).finishAfter(HOUR).run();

        assertThat(outcome.times("signal")).containsExactly(HOUR);
    }

    @Test
    void turnstileEndsAtOnceWhenShutDown() {
        var outcome = Trial.of(PromptedTurnstile::new).put("inbox", "a", "b").put("next", 1).shutDownAfter(HOUR).run();

        assertThat(outcome.sent("outbox")).containsExactly("a");
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void onDemandLimitLetsOneThroughForEachNext() {
        var outcome = Trial.of(OnDemandLimit::new).put("inbox", "a", "b", "c").put("slidecontrol", "NEXT", "NEXT")
                .shutDownAfter(HOUR).run();

        assertThat(outcome.sent("outbox")).containsExactly("a", "b");
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void onDemandLimitFailsAtAnotherWord() {
        assertThat(Trial.of(OnDemandLimit::new).put("inbox", "a").put("slidecontrol", "PREV").run().failure())
                .startsWith("expected NEXT, not 'PREV'");
    }

    @Test
    void rateLimitSpreadsMessagesEvenly() {
        var outcome = Trial.of(() -> new MessageRateLimit(4)).put("inbox", 1, 2, 3, SECOND, 4, 5).run();

        assertThat(outcome.sent("outbox")).containsExactly(1, 2, 3, 4, 5);
        assertThat(outcome.times("outbox").stream().map(Duration::toMillis)).containsExactly(0L, 250L, 500L, 1000L,
                1250L);
    }

    @Test
    void rateLimitRefusesARateThatIsNone() {
        assertThatThrownBy(() -> new MessageRateLimit(0)).hasMessageEndingWith("may pass in a second, not 0.0");
        assertThatThrownBy(() -> new MessageRateLimit(Double.NaN)).hasMessageEndingWith("not NaN");
    }

    @Test
    void rateLimitEndsAtOnceWhenShutDown() {
        var outcome = Trial.of(() -> new MessageRateLimit(1)).put("inbox", 1, 2, 3)
                .shutDownAfter(Duration.ofMillis(1500))
                .run();

        assertThat(outcome.sent("outbox")).containsExactly(1, 2);
        assertThat(outcome.times("signal")).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void delayKeepsMessagesApartAsTheyCame() {
        var outcome = Trial.of(() -> new Delay(new Delay.Settings(HOUR))).put("inbox", 1, SECOND, 2, 3).run();

        assertThat(outcome.sent("outbox")).containsExactly(1, 2, 3);
        assertThat(outcome.times("outbox")).containsExactly(HOUR, HOUR.plus(SECOND), HOUR.plus(SECOND));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
        assertThat(outcome.state()).isEqualTo("finished");
    }

    @Test
    void delayForgetsWhatIsOnItsWayWhenShutDown() {
        var outcome = Trial.of(() -> new Delay(new Delay.Settings(HOUR))).put("inbox", 1).shutDownAfter(SECOND).run();

        assertThat(outcome.sent("outbox")).isEmpty();
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void delayEndsWithNothingToKeep() {
        assertThat(Trial.of(() -> new Delay(new Delay.Settings())).put("inbox").run().sent("signal"))
                .containsExactly(new ProducerFinished());
    }

    @Test
    void delayRefusesTimesAndRoomBelowZero() {
        assertThatThrownBy(() -> new Delay.Settings(SECOND.negated()))
                .hasMessage("the time must not be below zero, not PT-1S");
        assertThatThrownBy(() -> new Delay.Settings(SECOND, 0)).hasMessageContaining("may be on their way, not 0");
    }

    @Test
    void samplePassesTheLatestOfEachPeriod() {
        var outcome = Trial.of(() -> new Sample(new Sample.Settings(SECOND)))
                .put("inbox", HOUR, 1, HALF, 2, SECOND, 3, SECOND.multipliedBy(9), 4, 5).run();

        assertThat(outcome.sent("outbox")).containsExactly(2, 3, 5);
        assertThat(outcome.times("outbox").stream().map(time -> time.minus(HOUR).toMillis())).containsExactly(1000L,
                2500L, 10_500L);
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void sampleForgetsTheLatestWhenShutDown() {
        var outcome = Trial.of(() -> new Sample(new Sample.Settings(HOUR))).put("inbox", 1).shutDownAfter(SECOND).run();

        assertThat(outcome.sent("outbox")).isEmpty();
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
        assertThat(outcome.times("signal")).containsExactly(SECOND);
    }

    @Test
    void aSampleThatWaitsForNothingLetsTheNetworkBeQuiet() {
        var outcome = Trial.of(() -> new Sample(new Sample.Settings(SECOND))).put("inbox", 1)
                .put("inbox", SECOND, SECOND).finishAfter(HOUR).run();

        assertThat(outcome.times("outbox")).containsExactly(SECOND);
        assertThat(outcome.times("signal")).containsExactly(HOUR);
    }

    @Test
    void windowSendsTheMessagesOfEachPeriod() {
        var outcome = Trial.of(() -> new Window(new Window.Settings(SECOND, 3)))
                .put("inbox", 1, HALF, 2, SECOND, 3, 4, 5, 6, SECOND.multipliedBy(5), 7).run();

        assertThat(outcome.sent("outbox")).containsExactly(List.of(1, 2), List.of(4, 5, 6), List.of(7));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void windowsRefuseWhatCannotBe() {
        assertThatThrownBy(() -> new Window.Settings(SECOND.negated(), 1)).hasMessageContaining("below zero");
        assertThatThrownBy(() -> new Window.Settings(SECOND, 0))
                .hasMessage("a list must have 1 message or more, not 0");
        assertThatThrownBy(() -> new Sample.Settings(SECOND.negated())).hasMessageContaining("below zero");
    }

    @Test
    void timeoutSaysOnceThatNothingHasCome() {
        var outcome = Trial.of(() -> new Timeout(new Timeout.Settings(SECOND, "silence")))
                .put("inbox", HALF, 1, HALF, 2, SECOND.multipliedBy(10), 3, SECOND.multipliedBy(10)).run();

        assertThat(outcome.sent("outbox")).containsExactly(1, 2, 3);
        assertThat(outcome.sent("timeout")).containsExactly("silence", "silence");
        assertThat(outcome.times("timeout")).containsExactly(SECOND.multipliedBy(2), SECOND.multipliedBy(12));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void timeoutCountsFromTheStart() {
        var outcome = Trial.of(() -> new Timeout(new Timeout.Settings())).put("inbox", HOUR).run();

        assertThat(outcome.times("timeout")).containsExactly(SECOND.multipliedBy(5));
    }

    @Test
    void timeoutEndsWithoutAWordWhenTold() {
        var outcome = Trial.of(() -> new Timeout(new Timeout.Settings(HOUR, "silence"))).put("inbox", 1)
                .shutDownAfter(SECOND).run();

        assertThat(outcome.sent("timeout")).isEmpty();
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
        assertThatThrownBy(() -> new Timeout.Settings(Duration.ZERO, "")).hasMessageContaining("more than nothing");
    }
}
