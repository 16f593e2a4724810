package org.postroom.engine.random.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Kept;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;
import org.postroom.engine.random.plan.Job;
import org.postroom.engine.random.plan.Part;
import org.postroom.engine.random.plan.Place;
import org.postroom.engine.random.plan.Plan;
import org.postroom.engine.random.plan.Ways;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.Scheduler;
import org.postroom.engine.schedule.SteppedScheduler;

/// Lets a random network run until it rests, stops it, and tells the [Outcome].
public final class Trial {
    private static final Worker.Surroundings VIRTUAL = new Worker.Surroundings(Duration.ofMillis(1), false);
    private static final Worker.Surroundings REAL = new Worker.Surroundings(Duration.ofNanos(1), true);

    private final Plan plan;
    private final Plant plant;
    private final Watchdog watchdog;
    private final Ways ways;

    /// Trials of one network.
    public Trial(Plan plan, Plant plant, Watchdog watchdog) {
        this.plan = plan;
        this.plant = plant;
        this.watchdog = watchdog;
        ways = new Ways(plan);
    }

    /// One at a time, chosen by a policy.
    public Outcome stepped(Policy policy) throws InterruptedException {
        return stepped(policy, 0);
    }

    /// One at a time, the first turns by hand.
    public Outcome stepped(Policy policy, int byHand) throws InterruptedException {
        Journal journal = new Journal();
        SteppedScheduler scheduler = new SteppedScheduler(
                plant.choice().apply(policy).telling(name -> journal.note(new Event.Turn(name))));
        return run(Outcome.Schedule.STEPPED, scheduler, journal, VIRTUAL, network -> {
            boolean more = true;
            for (int i = 0; i < byHand && more; i++) {
                more = scheduler.step().isPresent();
            }
            scheduler.go();
            return watchdog.await(network, journal);
        });
    }

    /// One at a time, and stopped after some turns, without waiting for rest.
    public Outcome steppedUntil(Policy policy, int turns) throws InterruptedException {
        SteppedScheduler scheduler = new SteppedScheduler(policy);
        return run(Outcome.Schedule.STEPPED, scheduler, new Journal(), VIRTUAL, network -> {
            for (int i = 0; i < turns; i++) {
                scheduler.step();
            }
            return Optional.empty();
        });
    }

    /// On all cores.
    public Outcome parallel(int carriers) throws InterruptedException {
        Journal journal = new Journal();
        return run(Outcome.Schedule.PARALLEL, new ParallelScheduler(carriers), journal, REAL,
                network -> watchdog.await(network, journal));
    }

    /// Lets a network go, and tells why it didn't come to rest.
    @FunctionalInterface
    private interface Begin {
        Optional<String> go(Network network) throws InterruptedException;
    }

    private Outcome run(Outcome.Schedule schedule, Scheduler scheduler, Journal journal,
            Worker.Surroundings surroundings, Begin begin) throws InterruptedException {
        Assembly assembly = new Assembly(plant.drawing().apply(plan), journal, surroundings);
        try (Network network = new Network(assembly.root(), scheduler, plan.seed())) {
            network.watch(plant.ear().apply(journal));
            network.start();
            Optional<String> trouble = begin.go(network);
            journal.note(new Event.AtRest());
            Outcome.Rest rest = new Outcome.Rest(trouble, states(network),
                    all(inboxes(), box -> network.counts(box.toString()).waiting()));
            List<String> leftBehind = network.stop();
            return new Outcome(plan, ways, schedule, journal.events(), assembly.ledgers(), rest,
                    end(network, leftBehind));
        }
    }

    private Outcome.End end(Network network, List<String> leftBehind) {
        return new Outcome.End(leftBehind, states(network), all(inboxes(), box -> network.counts(box.toString())),
                all(inboxes(), box -> network.kept(box.toString()).stream().filter(Kept::waiting).map(Kept::message)
                        .toList()),
                network.links(), all(outboxes(), box -> network.sentNowhere(box.toString())));
    }

    private Map<String, State> states(Network network) {
        return all(plan.places().stream().map(Place::path), network::state);
    }

    /// What is asked of each; one that isn't there has no answer.
    private static <K, V> Map<K, V> all(Stream<K> keys, Function<K, V> ask) {
        Map<K, V> answers = new HashMap<>();
        keys.forEach(key -> {
            try {
                answers.put(key, ask.apply(key));
            } catch (IllegalArgumentException e) {
                // A part that was shut down at once has never started what is inside.
            }
        });
        return answers;
    }

    /// The inboxes in which a message can lie.
    private Stream<BoxName> inboxes() {
        return plan.places().stream().flatMap(place -> {
            Stream<String> boxes = switch (place) {
                case Job job -> Stream.concat(Stream.of("control"), job.inboxes().stream());
                case Part part -> part.ins().stream().anyMatch(in -> in.from().equals("control"))
                        ? Stream.of("_ended")
                        : Stream.of("_ended", "control");
            };
            return boxes.map(box -> new BoxName(place.path(), box));
        });
    }

    private Stream<BoxName> outboxes() {
        return plan.places().stream().flatMap(place -> {
            Stream<String> own = place instanceof Job job ? job.outboxes().stream() : Stream.of();
            return Stream.concat(Stream.of("signal"), own).map(box -> new BoxName(place.path(), box));
        });
    }
}
