package org.postroom.palette.changing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.palette.Trial;

class RememberTest {
    @Test
    void theLastMessagesAreSentOnceMoreWhenAsked() {
        var outcome = Trial.of(() -> new Remember(new Remember.Settings(2)))
                .put("inbox", 1, 2, 3, Duration.ofSeconds(2), 4).put("again", Duration.ofSeconds(1), "please").run();

        assertThat(outcome.sent("outbox")).containsExactly(1, 2, 3, 2, 3, 4);
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void beforeAnythingHasComeThereIsNothingToSendAgain() {
        var outcome = Trial.of(() -> new Remember(new Remember.Settings())).put("again", "please").run();

        assertThat(outcome.sent("outbox")).isEmpty();
        assertThat(outcome.state()).isEqualTo("finished");
    }
}
