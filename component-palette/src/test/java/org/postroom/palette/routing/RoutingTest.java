package org.postroom.palette.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;

class RoutingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void chooserBeginsWithTheFirstAndStaysAtEitherEnd() {
        assertThat(choose(false, "PREV", "NEXT", "SAME", "NEXT", "NEXT", "PREV", "LAST", "FIRST"))
                .containsExactly("a", "b", "b", "c", "b", "c", "a");
    }

    @Test
    void chooserGoesRoundWhereItMay() {
        assertThat(choose(true, "PREV", "NEXT", "NEXT", "NEXT", "NEXT")).containsExactly("a", "c", "a", "b", "c", "a");
    }

    private static List<Object> choose(boolean loop, Object... words) {
        var settings = new Chooser.Settings(List.of("a", "b", "c"), loop);
        return Trial.of(() -> new Chooser(settings)).put("inbox", words).run().sent("outbox");
    }

    @Test
    void chooserWithNothingToChooseFromSendsNothing() {
        var settings = new Chooser.Settings(List.of(), true);
        var outcome = Trial.of(() -> new Chooser(settings)).put("inbox", "NEXT", "LAST").run();

        assertThat(outcome.sent("outbox")).isEmpty();
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void chooserFailsAtAnotherWord() {
        var outcome = Trial.of(() -> new Chooser("a")).put("inbox", "next").run();

        assertThat(outcome.failure()).startsWith("expected NEXT, PREV, FIRST, LAST or SAME, not 'next'");
    }

    @Test
    void forwardIteratingChooserEndsAfterTheLastItem() {
        var outcome = Trial.of(() -> new ForwardIteratingChooser("a", "b"))
                .put("inbox", "SAME", "NEXT", "NEXT", SECOND, "NEXT").run();

        assertThat(outcome.sent("outbox")).containsExactly("a", "a", "b");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
        assertThat(outcome.times("signal")).containsExactly(Duration.ZERO);
    }

    @Test
    void forwardIteratingChooserKnowsNoWayBack() {
        var outcome = Trial.of(() -> new ForwardIteratingChooser("a", "b")).put("inbox", "NEXT", "PREV").run();

        assertThat(outcome.failure()).startsWith("expected NEXT or SAME, not 'PREV'");
    }

    @Test
    void fanoutSendsByEveryOutbox() {
        var outcome = Trial.of(() -> new Fanout("left", "right")).put("inbox", 1, 2).run();

        assertThat(outcome.arrived()).containsOnlyKeys("signal", "outbox", "left", "right");
        assertThat(outcome.sent("outbox")).containsExactly(1, 2);
        assertThat(outcome.sent("left")).containsExactly(1, 2);
        assertThat(outcome.sent("right")).containsExactly(1, 2);
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void fanoutRefusesNamesThatCannotBe() {
        assertThatThrownBy(() -> new Fanout("a", "a")).hasMessage("each outbox needs a name of its own: a, a");
        assertThatThrownBy(() -> new Fanout("signal")).hasMessageStartingWith("an outbox can't be named 'signal' here");
        assertThatThrownBy(() -> new Fanout("two words"))
                .hasMessageStartingWith("an outbox can't be named 'two words'");
        assertThatThrownBy(() -> new Fanout(Collections.nCopies(101, "a").toArray(String[]::new)))
                .hasMessage("at most 100 outboxes, not 101");
    }

    @Test
    void twoWaySplitterSendsMessagesAndItsEndByBothWays() {
        var outcome = Trial.of(TwoWaySplitter::new).put("inbox", 1, 2, 3).run();

        assertThat(outcome.sent("outbox")).containsExactly(1, 2, 3);
        assertThat(outcome.sent("outbox2")).containsExactly(1, 2, 3);
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
        assertThat(outcome.sent("signal2")).containsExactly(new ProducerFinished());
    }

    @Test
    void twoWaySplitterPassesAShutdownBothWays() {
        var outcome = Trial.of(TwoWaySplitter::new).put("inbox", 1).shutDownAfter(HOUR).run();

        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
        assertThat(outcome.sent("signal2")).containsExactly(new Shutdown());
    }

    @Test
    void roundRobinGoesFromOutboxToOutbox() {
        var outcome = Trial.of(() -> new RoundRobin(new RoundRobin.Settings(3))).put("inbox", 1, 2, 3, 4, 5).run();

        assertThat(outcome.sent("outbox")).containsExactly(1, 4);
        assertThat(outcome.sent("outbox2")).containsExactly(2, 5);
        assertThat(outcome.sent("outbox3")).containsExactly(3);
    }

    @Test
    void roundRobinRefusesTooFewAndTooManyOutboxes() {
        assertThatThrownBy(() -> new RoundRobin.Settings(0)).hasMessage("it has 1 to 100 outboxes, not 0");
        assertThatThrownBy(() -> new RoundRobin.Settings(101)).hasMessage("it has 1 to 100 outboxes, not 101");
    }

    @Test
    void mergeTakesFromItsInboxesInTurn() {
        var outcome = Trial.of(() -> new Merge(new Merge.Settings(3))).put("inbox", "a", SECOND, SECOND, "b")
                .put("inbox2", SECOND, 1).put("inbox3").run();

        assertThat(outcome.sent("outbox")).containsExactly("a", 1, "b");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void mergeLetsNoBusyInboxKeepAnotherWaiting() {
        var outcome = Trial.of(() -> new Merge(new Merge.Settings())).put("inbox", 1, 2, 3, 4).put("inbox2", "a", "b")
                .runOnce();

        assertThat(outcome.sent("outbox").indexOf("b")).isLessThanOrEqualTo(4);
        assertThat(outcome.sent("outbox")).hasSize(6).containsSubsequence(1, 2, 3, 4).containsSubsequence("a", "b");
    }

    @Test
    void mergeEndsWhenShutDown() {
        var outcome = Trial.of(() -> new Merge(new Merge.Settings())).put("inbox", 1).shutDownAfter(HOUR).run();

        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
        assertThatThrownBy(() -> new Merge.Settings(0)).hasMessage("it has 1 to 100 inboxes, not 0");
    }

    @Test
    void comparatorComparesPairsAndLeavesWhoHasNoPartner() {
        var outcome = Trial.of(Comparator::new).put("inA", 1, "b", List.of(3), 4).put("inB", 1, "c", List.of(3)).run();

        assertThat(outcome.sent("outbox")).containsExactly(true, false, true);
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void syncSendsTheLastOfEachBatch() {
        assertThat(Trial.of(() -> new Sync(new Sync.Settings())).put("inbox", 1, 2, 3, 4, 5).run().sent("outbox"))
                .containsExactly(2, 4);
        assertThatThrownBy(() -> new Sync.Settings(0)).hasMessage("'n' must be 1 or more, not 0");
    }

    @Test
    void firstOnlyForgetsTheOthers() {
        var outcome = Trial.of(FirstOnly::new).put("inbox", 1, 2, SECOND, 3).run();

        assertThat(outcome.sent("outbox")).containsExactly(1);
        assertThat(outcome.times("signal")).containsExactly(SECOND);
    }

    @Test
    void firstOnlyEndsWithoutAFirst() {
        assertThat(Trial.of(FirstOnly::new).put("inbox").run().sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void unseenOnlyPassesWhatIsNew() {
        assertThat(Trial.of(() -> new UnseenOnly(new UnseenOnly.Settings())).put("inbox", 1, "a", 1, List.of(1), "a",
                List.of(1)).run().sent("outbox")).containsExactly(1, "a", List.of(1));
    }

    @Test
    void unseenOnlyForgetsTheOldest() {
        assertThat(Trial.of(() -> new UnseenOnly(new UnseenOnly.Settings(2))).put("inbox", 1, 2, 3, 1).run()
                .sent("outbox")).containsExactly(1, 2, 3, 1);
        assertThatThrownBy(() -> new UnseenOnly.Settings(0)).hasMessage("it must remember 1 message or more, not 0");
    }
}
