package org.postroom.engine.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;
import org.postroom.engine.schedule.SteppedScheduler;

/// Where a behaviour is tried out: named components, links between them, and the network that runs them.
///
/// ```java
/// bench.with("sender", new Feeder(1, 2, 3)).with("reader", new Holder()).room("reader.inbox", 2);
/// bench.wire("sender -> reader").run();
/// assertThat(bench.words("sender")).isEqualTo("waiting for room in reader.inbox (2/2)");
/// ```
///
/// Confined to the test's thread.
public final class Bench implements AutoCloseable {
    /// Longer than anything here takes, even on a machine with better things to do.
    public static final Duration LONG = Duration.ofSeconds(60);

    private final Way way;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private final Map<String, Map<String, Room>> rooms = new HashMap<>();
    private final List<String> wires = new ArrayList<>();
    private Optional<Network> network = Optional.empty();
    private volatile boolean open = true;

    Bench(Way way) {
        this.way = way;
    }

    /// Puts a component on the bench.
    public Bench with(String name, Component component) {
        children.put(name, Child.of(name, component));
        return this;
    }

    /// Puts a component on the bench that may be made anew.
    public Bench with(String name, OnFailure onFailure, Supplier<Component> maker) {
        children.put(name, Child.of(name, maker, onFailure));
        return this;
    }

    /// Says how much an inbox holds.
    public Bench room(String box, int capacity) {
        return room(box, capacity, WhenFull.WAIT);
    }

    /// Says how much an inbox holds, and what happens when it is full.
    public Bench room(String box, int capacity, WhenFull whenFull) {
        int dot = box.indexOf('.');
        rooms.computeIfAbsent(box.substring(0, dot), _ -> new HashMap<>())
                .put(box.substring(dot + 1), new Room(capacity, whenFull));
        return this;
    }

    /// Links components: "a.left -> b.in" is that link; "a -> b -> c" links `outbox` to `inbox` and `signal` to
    /// `control` from each to the next.
    public Bench wire(String... chains) {
        wires.addAll(List.of(chains));
        return this;
    }

    /// The network of what is on the bench; it is made at the first call.
    public Network network() {
        if (network.isEmpty()) {
            network = Optional.of(new Network(graphline(), way.scheduler().get(), way.seed()));
        }
        return network.get();
    }

    /// Makes the network of this component instead.
    public Network network(Component whole) {
        network = Optional.of(new Network(whole, way.scheduler().get(), way.seed()));
        return network.get();
    }

    /// What is on the bench, as one component.
    public Graphline graphline() {
        Graphline line = new Graphline();
        children.forEach((name, child) -> line.child(new Child(name, child.instance(), child.maker(),
                rooms.getOrDefault(name, Map.of()), child.onFailure())));
        wires.forEach(chain -> wire(line, chain));
        return line;
    }

    private static void wire(Graphline line, String chain) {
        String[] ends = chain.split(" -> ");
        for (int i = 1; i < ends.length; i++) {
            line.link(box(ends[i - 1], "outbox"), box(ends[i], "inbox"));
            if (!ends[i - 1].contains(".") && !ends[i].contains(".")) {
                line.link(ends[i - 1] + ".signal", ends[i] + ".control");
            }
        }
    }

    private static String box(String end, String usual) {
        return end.contains(".") ? end : end + "." + usual;
    }

    /// Starts the network and lets it go.
    public Bench start() {
        network().start();
        if (network().scheduler() instanceof SteppedScheduler stepped) {
            stepped.go();
        }
        return this;
    }

    /// Starts, and waits until all has ended or nothing more can happen by itself.
    public Bench run() throws InterruptedException {
        return start().settle();
    }

    /// Waits until all has ended or nothing more can happen by itself.
    public Bench settle() throws InterruptedException {
        assertThat(network().awaitQuiet(LONG)).as(() -> "quiet at last; " + all()).isTrue();
        return this;
    }

    /// Runs, and expects that all components end by themselves.
    public Bench runToTheEnd() throws InterruptedException {
        run();
        assertThat(network().ended()).as(() -> "all have ended; " + all()).isTrue();
        return this;
    }

    /// Waits for what will come to be true, on a thread that isn't the network's own.
    public void await(BooleanSupplier holds) {
        long began = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime() - began).as(this::all).isLessThan(LONG.toNanos());
            Thread.yield();
        }
    }

    /// Puts a message in from outside, and waits until what follows from it has happened.
    public Bench put(String box, Object message) throws InterruptedException {
        network().put(box, message);
        return settle();
    }

    /// What a component does.
    public State state(String component) {
        return network().state(component);
    }

    /// What a component does, in words.
    public String words(String component) {
        return state(component).words();
    }

    /// What went through an inbox.
    public Counts counts(String box) {
        return network().counts(box);
    }

    /// The messages that wait in an inbox.
    public List<Object> waiting(String box) {
        return network().kept(box).stream().filter(kept -> kept.waiting()).map(kept -> kept.message()).toList();
    }

    /// The seed of this way of running.
    public long seed() {
        return way.seed();
    }

    /// The stepped scheduler of this bench.
    public SteppedScheduler stepped() {
        return (SteppedScheduler) network().scheduler();
    }

    private String all() {
        return network().components().stream().map(path -> path + ": " + words(path)).toList().toString();
    }

    /// Whether the behaviour is still being tried out: a component that must not end before that may loop as long. For
    /// any thread.
    public boolean open() {
        return open;
    }

    /// Stops what still runs.
    @Override
    public void close() {
        open = false;
        network.ifPresent(Network::close);
    }
}
