package org.postroom.flows.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postroom.flows.Shell;
import org.postroom.flows.Shell.Told;

/// What the two flows of the dining philosophers say of themselves: one may deadlock, the other can't.
class PhilosophersTest {
    private static final int SEEDS = 200;

    @Test
    void someSeedsLetTheFirstThreeStarveAndOthersLetThemEat() {
        List<Told> runs = runs("22-philosophers");
        assertThat(runs).filteredOn(run -> run.status() == 1).isNotEmpty().allSatisfy(run -> {
            assertThat(run.err()).startsWith("Deadlock: ");
            assertThat(run.errLines()).contains(
                    "  'anna-eats' is waiting for a message on inbox; only 'whose-3' could send one.",
                    "  'fork-3' is waiting for a message on control or next; only 'full' or 'anna-eats' or"
                            + " 'carl-eats' could send one.");
        });
        assertThat(runs).filteredOn(run -> run.status() == 0).isNotEmpty().allSatisfy(PhilosophersTest::haveEaten);
    }

    @Test
    void noSeedLetsTheCarefulOnesStarve() {
        assertThat(runs("23-careful-philosophers")).allSatisfy(PhilosophersTest::haveEaten);
    }

    private static void haveEaten(Told run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.outLines()).containsExactlyInAnyOrder("Anna eats", "Bert eats", "Carl eats",
                "Everybody is full.").endsWith("Everybody is full.");
    }

    private static List<Told> runs(String name) {
        Object file = Shell.inRepository("flows/examples/" + name + ".flow.json");
        return IntStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> Shell.postroom("run", file, "--stepped", "--seed", seed)).toList();
    }
}
