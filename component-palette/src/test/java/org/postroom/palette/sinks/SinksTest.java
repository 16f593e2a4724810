package org.postroom.palette.sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;

class SinksTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void nullSinkSwallowsEverything() {
        var outcome = Trial.of(NullSink::new).put("inbox", "a", 1, List.of()).run();

        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void collectorTellsWhatItHasKept() {
        var outcome = Trial.of(Collector::new).put("inbox", "a", 1).run();

        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished((Object) List.of("a", 1)));
    }

    @Test
    void collectorForgetsTheOldest() {
        var collector = new AtomicReference<>(new Collector());
        Trial.of(() -> keep(collector, new Collector(new Collector.Settings(2)))).put("inbox", 1, 2, 3).runOnce();

        assertThat(collector.get().messages()).containsExactly(2, 3);
    }

    private static Collector keep(AtomicReference<Collector> reference, Collector collector) {
        reference.set(collector);
        return collector;
    }

    @Test
    void collectorHasNoResultWhenShutDown() {
        var outcome = Trial.of(Collector::new).put("inbox", "a").shutDownAfter(HOUR).run();

        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void collectorRefusesToKeepNothing() {
        assertThatThrownBy(() -> new Collector.Settings(0)).hasMessage("it must keep 1 message or more, not 0");
    }

    @Test
    void expectIsContentWithWhatItExpects() {
        var outcome = Trial.of(() -> new Expect("a", 1, List.of(2.5))).put("inbox", "a", 1, List.of(2.5)).run();

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void expectFailsAtAnotherMessage() {
        var outcome = Trial.of(() -> new Expect("a", "b")).put("inbox", "a", "c").run();

        assertThat(outcome.failure()).startsWith("message 2 should be 'b', but is 'c'");
    }

    @Test
    void expectTellsApartWhatLooksAlike() {
        var outcome = Trial.of(() -> new Expect("1")).put("inbox", 1).run();

        assertThat(outcome.failure()).startsWith("message 1 should be '1', but is 1 (Integer)");
    }

    @Test
    void expectFailsAtOneTooMany() {
        var outcome = Trial.of(() -> new Expect("a")).put("inbox", "a", "b").run();

        assertThat(outcome.failure()).startsWith("expected no more than 1 messages, but then came 'b'");
    }

    @Test
    void expectFailsAtTooFew() {
        var outcome = Trial.of(() -> new Expect("a", "b")).put("inbox", "a").run();

        assertThat(outcome.failure()).startsWith("at the end after 1 of 2 messages; the next should be 'b'");
    }

    @Test
    void expectFailsWhereItIsCutShort() {
        var outcome = Trial.of(() -> new Expect("a", "b")).put("inbox", "a").shutDownAfter(HOUR).run();

        assertThat(outcome.failure()).startsWith("told to shut down after 1 of 2 messages; the next should be 'b'");
    }

    @Test
    void expectIsContentToBeShutDownWhenAllHasCome() {
        var outcome = Trial.of(() -> new Expect("a")).put("inbox", "a").shutDownAfter(HOUR).run();

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }
}
