package org.postroom.palette.changing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.engine.chassis.Backplane;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.chassis.PublishTo;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;
import org.postroom.palette.Trial;
import org.postroom.palette.expression.MessageExpression;
import org.postroom.palette.sinks.Collector;
import org.postroom.palette.sources.DataSource;
import org.postroom.palette.time.Delay;

class RememberTest {
    private static final List<Object> MESSAGES = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

    @Test
    void theLastMessagesAreToldOnceMoreWhenAsked() {
        var outcome = Trial.of(() -> new Remember(new Remember.Settings(2)))
                .put("inbox", 1, 2, 3, Duration.ofSeconds(2), 4).put("again", Duration.ofSeconds(1), "me").run();

        assertThat(outcome.sent("outbox")).containsExactly(1, 2, 3, Map.of("for", "me", "last", List.of(2, 3)), 4);
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void beforeAnythingHasComeThereIsNothingToTell() {
        var outcome = Trial.of(() -> new Remember(new Remember.Settings())).put("again", "me").run();

        assertThat(outcome.sent("outbox")).containsExactly(Map.of("for", "me", "last", List.of()));
        assertThat(outcome.state()).isEqualTo("finished");
    }

    @Test
    void ofTextsItRemembersSoManyLettersAsItMay() {
        var outcome = Trial.of(() -> new Remember(new Remember.Settings(100, 5, Optional.empty())))
                .put("inbox", "abc", "de", 7, "f", Duration.ofSeconds(2), "too long").put("again",
                        Duration.ofSeconds(1), "me", Duration.ofSeconds(2), "you")
                .run();

        assertThat(outcome.sent("outbox")).contains(Map.of("for", "me", "last", List.of("de", 7, "f")),
                Map.of("for", "you", "last", List.of()));
    }

    @Test
    void theLastOfThoseThatAreToBeKeptIsToldFirstHoweverOldItIs() {
        var outcome = Trial
                .of(() -> new Remember(
                        new Remember.Settings(2, 100, Optional.of(new MessageExpression("message =~ '^page'")))))
                .put("inbox", "page 1", "page 2", "a", "b", "c").put("again", Duration.ofSeconds(1), "me").run();

        assertThat(outcome.sent("outbox").getLast())
                .isEqualTo(Map.of("for", "me", "last", List.of("page 2", "b", "c")));
    }

    /// Seeds decide when it joins.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whoJoinsAtAnyMomentHearsEachMessageOnceAndInOrder(long seed) throws InterruptedException {
        assertThat(heard(seed, new Latecomer.Settings("STAGE", "NEW"))).isEqualTo(MESSAGES);
        List<Object> all = new ArrayList<>(List.of("what comes first"));
        all.addAll(MESSAGES);
        assertThat(heard(seed, new Latecomer.Settings("STAGE", "NEW", Optional.of("what comes first"))))
                .isEqualTo(all);
    }

    private static List<Object> heard(long seed, Latecomer.Settings late) throws InterruptedException {
        Collector heard = new Collector();
        Graphline line = new Graphline().child("source", new DataSource(MESSAGES.toArray()))
                .child("slow", new Delay(new Delay.Settings(Duration.ofSeconds(1))))
                .child("memory", new Remember(new Remember.Settings(100)))
                .child("publish", new PublishTo(new PublishTo.Settings("STAGE")))
                .child("late", new Latecomer(late))
                .child("stage", new Backplane(new Backplane.Settings("STAGE")))
                .child("new", new Backplane(new Backplane.Settings("NEW"))).child("heard", heard)
                .link("source.outbox", "slow.inbox").link("source.signal", "slow.control")
                .link("slow.outbox", "memory.inbox").link("slow.signal", "memory.control")
                .link("new.outbox", "memory.again").link("memory.outbox", "publish.inbox")
                .link("memory.signal", "publish.control").link("publish.signal", "stage.control")
                .link("late.outbox", "heard.inbox");
        SteppedScheduler scheduler = new SteppedScheduler(Policy.random(seed));
        try (Network network = new Network(line, scheduler, seed)) {
            network.start();
            scheduler.go();
            assertThat(network.awaitQuiet(Duration.ofSeconds(20))).isTrue();
            return heard.messages();
        }
    }
}
