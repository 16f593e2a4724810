package org.postroom.editor.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.recording.Memory;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.Scheduler;
import org.postroom.engine.schedule.SteppedScheduler;

/// What is too much is said by each test, so that none depends on how fast anything goes.
final class RememberingTest {
    private static final Flow COUNTING = Flow.empty().withDrawing(Drawing.empty()
            .with("counter", Placed.of("Counter").withSettings(Map.of("from", 1)))
            .with("sink", Placed.of("NullSink")).withLinks(List.of(Link.of("counter.outbox", "sink.inbox"))));

    private final Memory memory = new Memory(1_000, () -> 0);

    private LiveFlow running(Scheduler scheduler) {
        LiveFlow live = new LiveFlow(COUNTING, Catalogue.installed(), Beside.nothing(), scheduler, 1);
        live.network().watch(memory);
        live.network().start();
        return live;
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void ofARunThatIsTooFastThereAreGlimpsesWithoutGaps() throws InterruptedException {
        try (LiveFlow live = running(new ParallelScheduler())) {
            Remembering remembering = new Remembering(live.network(), memory, 0, () -> false);
            until(() -> {
                remembering.look();
                return !remembering.hearing();
            });
            until(() -> {
                remembering.look();
                return memory.recording().moments().size() > 1;
            });
            List<Long> numbers = memory.recording().moments().stream().map(moment -> moment.number()).toList();
            assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(numbers.size() - 1L);
            assertThat(numbers.getFirst()).isPositive();
            live.network().stop();
        }
    }

    @Test
    void whileAllIsWantedAllIsHeardHoweverMuchItIs() throws InterruptedException {
        try (LiveFlow live = running(new ParallelScheduler())) {
            Remembering remembering = new Remembering(live.network(), memory, 0, () -> true);
            long before = memory.happened();
            until(() -> memory.happened() > before + 1_000);
            for (int i = 0; i < 50; i++) {
                remembering.look();
                assertThat(remembering.hearing()).isTrue();
            }
            live.network().stop();
        }
    }

    @Test
    void asSoonAsLessHappensEverythingIsHeardAgain() throws InterruptedException {
        try (LiveFlow live = running(new ParallelScheduler())) {
            Remembering remembering = new Remembering(live.network(), memory, 0, () -> false);
            until(() -> {
                remembering.look();
                return !remembering.hearing();
            });
            live.network().stop();
            until(() -> {
                remembering.look();
                return remembering.hearing();
            });
        }
    }

    @Test
    void aSteppedRunIsRememberedWhole() throws InterruptedException {
        SteppedScheduler scheduler = new SteppedScheduler(Policy.roundRobin());
        try (LiveFlow live = running(scheduler)) {
            Remembering remembering = new Remembering(live.network(), memory, 0, () -> false);
            for (int i = 0; i < 50; i++) {
                scheduler.step();
                remembering.look();
            }
            assertThat(remembering.hearing()).isTrue();
            assertThat(memory.recording().moments().getFirst().number()).isZero();
            live.network().stop();
        }
    }
}
