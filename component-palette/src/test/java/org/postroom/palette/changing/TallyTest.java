package org.postroom.palette.changing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.palette.Trial;
import org.postroom.palette.expression.MessageExpression;

class TallyTest {
    private static Tally tally(String by, int most) {
        return new Tally(new Tally.Settings(new MessageExpression(by), most));
    }

    @Test
    void messagesAreCountedByWhatIsMadeOfThem() {
        var outcome = Trial.of(() -> tally("message.kind", 10))
                .put("inbox", Map.of("kind", "b"), Map.of("kind", "a"), Map.of("kind", "b"), Duration.ofSeconds(2),
                        Map.of("kind", "b"))
                .put("again", Duration.ofSeconds(1), "me").run();

        assertThat(outcome.sent("outbox")).containsExactly(Map.of("for", "me", "counts", Map.of("b", 2L, "a", 1L)));
        assertThat(outcome.sent("outbox").getFirst().toString()).contains("{b=2, a=1}");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void ofTooManyDifferentOnesTheLaterOnesAreCountedTogether() {
        var outcome = Trial.of(() -> tally("message", 2)).put("inbox", "a", "b", "c", "a", "d")
                .put("again", Duration.ofSeconds(1), "me").run();

        assertThat(outcome.sent("outbox")).containsExactly(
                Map.of("for", "me", "counts", Map.of("a", 2L, "b", 1L, "others", 2L)));
    }

    @Test
    void beforeAnythingHasComeThereIsNothingToTell() {
        var outcome = Trial.of(() -> new Tally(new Tally.Settings())).put("again", "me").run();

        assertThat(outcome.sent("outbox")).containsExactly(Map.of("for", "me", "counts", Map.of()));
    }

    @Test
    void aMessageThatHasNoSuchThingIsNamed() {
        assertThat(Trial.of(() -> tally("message.kind", 2)).put("inbox", Map.of("name", "x")).runOnce().failure())
                .contains("kind", "name");
    }
}
