package org.postroom.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Folder;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Board;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Spot;
import org.postroom.engine.stage.Stage;

/// A component on trial: fed, run under the stepped scheduler until nothing more can happen, then asked what it sent.
///
/// ```java
/// Trial.of(() -> new Grep("a")).put("inbox", "a", "b").run().sent("outbox")
/// ```
///
/// Whoever feeds ends when all is sent, and so tells the component that nothing more will come. A [Duration] among the
/// messages lets virtual time pass. [#run] tries several schedules, and they must agree.
public final class Trial {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int SEEDS = 5;

    private final Supplier<? extends Component> maker;
    private final Map<String, List<Object>> fed = new LinkedHashMap<>();
    private List<Object> told = List.of();
    private Folder folder = Folder.anywhere();
    private List<Act> acts = List.of();

    private Trial(Supplier<? extends Component> maker) {
        this.maker = maker;
    }

    public static Trial of(Supplier<? extends Component> maker) {
        return new Trial(maker);
    }

    /// Feeds an inbox, from a component of its own.
    public Trial put(String inbox, Object... messages) {
        fed.computeIfAbsent(inbox, _ -> new ArrayList<>()).addAll(Arrays.asList(messages));
        return this;
    }

    /// Tells it to shut down after some time, and never that its feeders have finished.
    public Trial shutDownAfter(Duration time) {
        told = List.of(time, new Shutdown());
        return this;
    }

    /// Tells it after some time that nothing more will come, whatever its feeders still send.
    public Trial finishAfter(Duration time) {
        told = List.of(time, new ProducerFinished());
        return this;
    }

    /// Lets a person do this to what it shows, and then leave it.
    public Trial act(Act... doings) {
        acts = List.of(doings);
        return this;
    }

    /// Lets it use the files of a folder.
    public Trial in(Path home) {
        folder = Folder.of(home);
        return this;
    }

    /// Runs it in turns, then by some seeds.
    public Outcome run() {
        Outcome outcome = run(Policy.roundRobin());
        for (int seed = 1; seed <= SEEDS; seed++) {
            assertThat(run(Policy.random(seed))).as("the run with seed " + seed).isEqualTo(outcome);
        }
        return outcome;
    }

    /// Runs it in turns.
    public Outcome runOnce() {
        return run(Policy.roundRobin());
    }

    private Outcome run(Policy policy) {
        Component component = maker.get();
        Graphline line = new Graphline().child("it", component);
        fed.forEach((inbox, messages) -> line.child("feeder of " + inbox, new Feeding(messages))
                .link("feeder of " + inbox + ".outbox", "it." + inbox));
        if (told.isEmpty()) {
            fed.keySet().forEach(inbox -> line.link("feeder of " + inbox + ".signal", "it.control"));
        } else {
            line.child("boss", new Feeding(told)).link("boss.outbox", "it.control");
        }
        Map<String, Keeping> keeping = new LinkedHashMap<>();
        for (String outbox : component.outboxes().stream().map(Outbox::name).toList()) {
            keeping.put(outbox, new Keeping());
            line.child("keeper of " + outbox, keeping.get(outbox))
                    .link("it." + outbox, "keeper of " + outbox + ".inbox");
        }
        return run(line, policy, keeping);
    }

    private Outcome run(Graphline line, Policy policy, Map<String, Keeping> keeping) {
        SteppedScheduler scheduler = new SteppedScheduler(policy);
        try (Network network = new Network(line, scheduler, 1)) {
            Board board = new Board(Comparator.naturalOrder());
            network.folder(folder);
            network.stages(component -> acts.isEmpty() ? board.stage(component) : acting(board.stage(component)));
            network.start();
            scheduler.go();
            assertThat(network.awaitQuiet(LONGEST)).as(() -> "it comes to an end, but " + states(network)).isTrue();
            scheduler.hold();
            Map<String, List<Arrived>> arrived = new LinkedHashMap<>();
            keeping.forEach((outbox, keeper) -> arrived.put(outbox, List.copyOf(keeper.arrived)));
            return new Outcome(arrived, network.state("it").words(),
                    network.failures().stream().map(Failure::reason).toList(),
                    board.shown().stream().map(Board.Shown::face).toList());
        } catch (InterruptedException e) {
            throw new AssertionError("took too long", e);
        }
    }

    private Stage acting(Stage stage) {
        return face -> {
            Spot spot = stage.appear(face);
            Queue<Act> left = new ConcurrentLinkedQueue<>(acts);
            return new Spot() {
                @Override
                public void show(Face other) {
                    spot.show(other);
                }

                @Override
                public Act act() throws InterruptedException {
                    return Optional.ofNullable(left.poll()).orElseThrow(InterruptedException::new);
                }

                @Override
                public void close() {
                    spot.close();
                }
            };
        };
    }

    /// What each component of a network does.
    public static String states(Network network) {
        return network.components().stream().map(name -> name + " is " + network.state(name).words())
                .collect(Collectors.joining(", "));
    }

    /// A message and when it came, from the start of the run.
    public record Arrived(Duration at, Object message) {}

    /// What came of it.
    ///
    /// @param arrived  what left by each outbox
    /// @param state    what the component did at the end
    /// @param failures what failed
    /// @param faces    what was shown at the end
    public record Outcome(Map<String, List<Arrived>> arrived, String state, List<String> failures, List<Face> faces) {
        /// The only thing that was shown at the end.
        public Face face() {
            assertThat(faces).as("faces").hasSize(1);
            return faces.getFirst();
        }

        /// What left by an outbox.
        public List<Object> sent(String outbox) {
            return arrived.get(outbox).stream().map(Arrived::message).toList();
        }

        /// When it left, in virtual time.
        public List<Duration> times(String outbox) {
            return arrived.get(outbox).stream().map(Arrived::at).toList();
        }

        /// What the only failure says.
        public String failure() {
            assertThat(failures).as("failures").hasSize(1);
            return failures.getFirst();
        }
    }

    private static final class Feeding extends Component {
        private final Outbox<Object> outbox = outbox(Object.class, "the messages");
        private final List<Object> messages;

        Feeding(List<Object> messages) {
            this.messages = messages;
        }

        @Override
        protected void main() throws InterruptedException {
            for (Object message : messages) {
                if (message instanceof Duration time) {
                    pause(time);
                } else {
                    outbox.send(message);
                }
            }
        }
    }

    private static final class Keeping extends Component {
        private final Inbox<Object> inbox = inbox(Object.class, "what arrives");
        private final List<Arrived> arrived = new ArrayList<>();

        @Override
        protected void main() throws InterruptedException {
            for (Object message : inbox) {
                arrived.add(new Arrived(Duration.between(SteppedScheduler.BEGINNING, now()), message));
            }
        }
    }
}
