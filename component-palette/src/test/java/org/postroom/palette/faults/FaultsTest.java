package org.postroom.palette.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;

class FaultsTest {
    private static final Object[] THOUSAND = IntStream.range(0, 1000).boxed().toArray();

    @Test
    void duplicateSendsSomeTwiceOneAfterTheOther() {
        var sent = Trial.of(() -> new Duplicate(new Duplicate.Settings())).put("inbox", THOUSAND).run().sent("outbox");

        assertThat(sent.size()).isBetween(1050, 1150);
        assertThat(sent.stream().distinct()).containsExactly(THOUSAND);
        assertThat(sent).isSortedAccordingTo((a, b) -> Integer.compare((Integer) a, (Integer) b));
    }

    @Test
    void duplicateOfAllOrNone() {
        assertThat(Trial.of(() -> new Duplicate(new Duplicate.Settings(1))).put("inbox", 1, 2).run().sent("outbox"))
                .containsExactly(1, 1, 2, 2);
        assertThat(Trial.of(() -> new Duplicate(new Duplicate.Settings(0))).put("inbox", 1, 2).run().sent("outbox"))
                .containsExactly(1, 2);
    }

    @Test
    void throwawayLosesSomeAndKeepsTheOrder() {
        var sent = Trial.of(() -> new Throwaway(new Throwaway.Settings())).put("inbox", THOUSAND).run().sent("outbox");

        assertThat(sent.size()).isBetween(850, 950);
        assertThat(List.of(THOUSAND)).containsSubsequence(sent);
    }

    @Test
    void throwawayOfAllOrNone() {
        assertThat(Trial.of(() -> new Throwaway(new Throwaway.Settings(1))).put("inbox", 1, 2).run().sent("outbox"))
                .isEmpty();
        assertThat(Trial.of(() -> new Throwaway(new Throwaway.Settings(0))).put("inbox", 1, 2).run().sent("outbox"))
                .containsExactly(1, 2);
    }

    @Test
    void sharesLieBetweenNoneAndAll() {
        assertThatThrownBy(() -> new Duplicate.Settings(1.1))
                .hasMessage("the share must lie between 0 and 1, not at 1.1");
        assertThatThrownBy(() -> new Throwaway.Settings(-0.1)).hasMessageEndingWith("not at -0.1");
        assertThatThrownBy(() -> new Throwaway.Settings(Double.NaN)).hasMessageEndingWith("not at NaN");
    }

    @Test
    void reorderLosesNothingAndSendsNothingTwice() {
        var sent = Trial.of(() -> new Reorder(new Reorder.Settings())).put("inbox", THOUSAND).run().sent("outbox");

        assertThat(sent).containsExactlyInAnyOrder(THOUSAND).isNotEqualTo(List.of(THOUSAND));
    }

    @Test
    void reorderNeverSendsAMessageMuchTooEarly() {
        var sent = Trial.of(() -> new Reorder(new Reorder.Settings(3))).put("inbox", THOUSAND).run().sent("outbox");

        for (int place = 0; place < sent.size(); place++) {
            assertThat((Integer) sent.get(place)).isLessThanOrEqualTo(place + 3);
        }
    }

    @Test
    void reorderWithoutAWindowKeepsTheOrder() {
        assertThat(Trial.of(() -> new Reorder(new Reorder.Settings(0))).put("inbox", 1, 2, 3).run().sent("outbox"))
                .containsExactly(1, 2, 3);
        assertThatThrownBy(() -> new Reorder.Settings(-1)).hasMessage("0 to 1000000 messages are held back, not -1");
    }

    @Test
    void reorderForgetsWhatItHoldsWhenShutDown() {
        var outcome = Trial.of(() -> new Reorder(new Reorder.Settings())).put("inbox", 1)
                .shutDownAfter(Duration.ofHours(1)).run();

        assertThat(outcome.sent("outbox")).isEmpty();
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void crasherFailsAfterSoManyMessages() {
        var outcome = Trial.of(() -> new Crasher(new Crasher.Settings())).put("inbox", 1, 2, 3, 4, 5).run();

        assertThat(outcome.sent("outbox")).containsExactly(1, 2, 3);
        assertThat(outcome.failure()).isEqualTo("crashed on purpose (while working on: 4)");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void crasherCanFailAtTheFirst() {
        assertThat(Trial.of(() -> new Crasher(new Crasher.Settings(0, "bang"))).put("inbox", 1).run().failure())
                .startsWith("bang");
        assertThatThrownBy(() -> new Crasher.Settings(-1, "")).hasMessage("'after' must not be below zero, not -1");
    }

    @Test
    void crasherWithTooFewMessagesEndsWell() {
        var outcome = Trial.of(() -> new Crasher(new Crasher.Settings())).put("inbox", 1, 2, 3).run();

        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void slowTakesItsTimeOverEach() {
        var outcome = Trial.of(() -> new Slow(new Slow.Settings())).put("inbox", "a", "b").run();

        assertThat(outcome.times("outbox")).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThatThrownBy(() -> new Slow.Settings(Duration.ofMillis(-1))).hasMessageContaining("below zero");
    }
}
