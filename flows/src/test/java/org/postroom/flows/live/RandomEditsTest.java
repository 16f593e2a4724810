package org.postroom.flows.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.schedule.Policy;

/// A chain through which numbers go while it is drawn on by dice: each number comes through, once and in its order.
class RandomEditsTest {
    private static final List<OnFailure> ON_FAILURE = List.of(OnFailure.values());
    private static final int EDITS = 30;
    private static final int NUMBERS = 400;
    private static final int MANY_NUMBERS = 20_000;

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("postroom.seeds", 100));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatGoesThroughAChainThatIsDrawnOnComesOutWhole(int seed) throws InterruptedException {
        Random dice = new Random(seed);
        Chain chain = new Chain(dice, NUMBERS, true);
        List<Integer> came = new ArrayList<>();
        try (Running running = Running.held(chain.flow(), Policy.random(seed))) {
            running.network().watch(new Arrivals("end", came, new ArrayList<>()));
            for (int edit = 0; edit < EDITS; edit++) {
                running.steps(dice.nextInt(60));
                chain.edit();
                assertThat(running.apply(chain.flow())).as("seed %d, edit %d", seed, edit)
                        .allMatch(note -> note.contains("in 'tap'") || note.contains("has ended"));
            }
            running.untilQuiet();
            assertThat(came).as("seed %d", seed).isEqualTo(upTo(NUMBERS));
        }
    }

    /// Here an edit doesn't come between two deliveries: what is in a sender's hand when its link is taken away may go
    /// nowhere, and is counted.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void onAllCoresWhatDoesNotComeThroughIsKnownToHaveGoneNowhere(int seed) throws InterruptedException {
        Chain chain = new Chain(new Random(seed), MANY_NUMBERS, false);
        List<Integer> came = new ArrayList<>();
        List<Integer> nowhere = new ArrayList<>();
        try (var live = new LiveFlow(chain.flow(), Catalogue.installed(), Beside.nothing(), new ParallelScheduler(),
                seed)) {
            live.network().watch(new Arrivals("end", came, nowhere));
            live.network().start();
            for (int edit = 0; edit < EDITS; edit++) {
                chain.edit();
                live.apply(chain.flow());
            }
            assertThat(live.network().awaitQuiet(Duration.ofMinutes(2))).isTrue();
            assertThat(came).as("seed %d", seed).isSorted();
            came.addAll(nowhere);
            Collections.sort(came);
            assertThat(came.equals(upTo(MANY_NUMBERS))).as("seed %d: %d of them", seed, came.size()).isTrue();
        }
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /// The drawing, and what can be done to it without taking away a box in which something lies.
    private static final class Chain {
        private final Random dice;
        private final int numbers;
        private final boolean mayBeTapped;
        private final List<String> stages = new ArrayList<>(List.of("a", "b"));
        private final Map<String, Placed> placed = new TreeMap<>();
        private boolean tapped;
        private int made;

        private Chain(Random dice, int numbers, boolean mayBeTapped) {
            this.dice = dice;
            this.numbers = numbers;
            this.mayBeTapped = mayBeTapped;
            placed.put("a", stage());
            placed.put("b", stage());
        }

        private Placed stage() {
            return Placed.of("Crasher").withSettings(Map.of("after", 1_000_000L, "reason", "no " + dice.nextInt(9)))
                    .withRooms(new TreeMap<>(Map.of("inbox", new Room(1 + dice.nextInt(9), WhenFull.WAIT))))
                    .withOnFailure(ON_FAILURE.get(dice.nextInt(ON_FAILURE.size())));
        }

        private void edit() {
            switch (dice.nextInt(4)) {
                case 0 -> insert();
                case 1 -> tapped = mayBeTapped && !tapped;
                default -> placed.put(stages.get(dice.nextInt(stages.size())), stage());
            }
        }

        private void insert() {
            String id = "more-" + ++made;
            stages.add(1 + dice.nextInt(stages.size()), id);
            placed.put(id, stage());
        }

        private Flow flow() {
            Flow flow = Running.flow(List.of("end: NullSink"));
            for (Map.Entry<String, Placed> stage : placed.entrySet()) {
                flow = Running.with(flow, stage.getKey(), stage.getValue());
            }
            flow = Running.with(flow, "source", Placed.of("Counter").withSettings(Map.of("to", (long) numbers)));
            List<String> links = new ArrayList<>();
            List<String> all = new ArrayList<>(stages);
            all.addFirst("source");
            all.addLast("end");
            for (int i = 1; i < all.size(); i++) {
                links.add(all.get(i - 1) + ".outbox -> " + all.get(i) + ".inbox");
                links.add(all.get(i - 1) + ".signal -> " + all.get(i) + ".control");
            }
            if (tapped) {
                flow = Running.with(flow, "tap", Placed.of("NullSink"));
                links.add(dice.nextInt(links.size()), "a.outbox -> tap.inbox");
            }
            return Running.linked(flow, links.toArray(String[]::new));
        }
    }
}
