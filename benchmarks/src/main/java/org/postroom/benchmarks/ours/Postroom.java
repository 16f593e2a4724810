package org.postroom.benchmarks.ours;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postroom.benchmarks.side.Crowd;
import org.postroom.benchmarks.side.Heap;
import org.postroom.benchmarks.side.Lap;
import org.postroom.benchmarks.side.Side;
import org.postroom.benchmarks.side.SlowWork;
import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.network.Network;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.schedule.Scheduler;
import org.postroom.engine.schedule.SteppedScheduler;

/// Postroom on a scheduler, with its inboxes of some capacity, and perhaps somebody who watches.
public final class Postroom implements Side {
    private final Supplier<Scheduler> schedulers;
    private final int capacity;
    private final Watch watch;

    /// Somebody who looks at a network before it starts, and until it is closed.
    public interface Watch {
        Watch NOBODY = _ -> () -> {};

        AutoCloseable begin(Network network) throws Exception;
    }

    public Postroom(Supplier<Scheduler> schedulers, int capacity, Watch watch) {
        this.schedulers = schedulers;
        this.capacity = capacity;
        this.watch = watch;
    }

    public Postroom(int carriers) {
        this(() -> new ParallelScheduler(carriers), CAPACITY, Watch.NOBODY);
    }

    private Child child(String name, Component component) {
        return new Child(name, component, Optional.empty(),
                Map.of("inbox", new Room(capacity, WhenFull.WAIT)), OnFailure.LEAVE);
    }

    /// What is asked of a network that runs.
    private interface Question<T> {
        T ask(Network network) throws Exception;
    }

    private <T> T running(Component root, Question<T> question) throws Exception {
        try (Network network = new Network(root, schedulers.get(), 1); AutoCloseable _ = watch.begin(network)) {
            network.start();
            if (network.scheduler() instanceof SteppedScheduler stepped) {
                stepped.go();
            }
            return question.ask(network);
        }
    }

    private Graphline line(Component source, int relays, Component sink) {
        Graphline line = new Graphline().child(child("0", source));
        for (int i = 1; i <= relays; i++) {
            line.child(child("" + i, new Relay()));
        }
        line.child(child("" + (relays + 1), sink));
        for (int i = 0; i <= relays; i++) {
            line.link(i + ".outbox", i + 1 + ".inbox");
            line.link(i + ".signal", i + 1 + ".control");
        }
        return line;
    }

    @Override
    public Lap pipeline(int relays, int messages) throws Exception {
        Tally tally = new Tally(1);
        return running(line(new Numbers(messages, tally), relays, new Total(messages, tally)),
                _ -> tally.check(messages, messages, Tally.sumBelow(messages)));
    }

    /// The same; an operation is a turn of the scheduler.
    public Lap turns(int relays, int messages) throws Exception {
        Tally tally = new Tally(1);
        return running(line(new Numbers(messages, tally), relays, new Total(messages, tally)), network -> {
            Lap lap = tally.check(messages, messages, Tally.sumBelow(messages));
            return new Lap(network.scheduler().activity(), lap.nanos());
        });
    }

    /// The same with texts of a length, each made anew.
    public Lap freshTexts(int length, int messages) throws Exception {
        byte[] letters = "x".repeat(length).getBytes(StandardCharsets.ISO_8859_1);
        return texts(() -> new String(letters, StandardCharsets.ISO_8859_1), length, messages);
    }

    /// The same with one text of a length, sent again and again.
    public Lap sameText(int length, int messages) throws Exception {
        String text = "x".repeat(length);
        return texts(() -> text, length, messages);
    }

    private Lap texts(Supplier<String> text, int length, int messages) throws Exception {
        Tally tally = new Tally(1);
        return running(line(new Texts(text, messages, tally), 1, new TextTotal(messages, tally)),
                _ -> tally.check(messages, messages, (long) length * messages));
    }

    /// A source whose outbox is linked to several sinks.
    public Lap copies(int sinks, int messages) throws Exception {
        Tally tally = new Tally(sinks);
        Graphline root = new Graphline().child(child("source", new Numbers(messages, tally)));
        for (int i = 0; i < sinks; i++) {
            root.child(child("sink" + i, new Total(messages, tally))).link("source.outbox", "sink" + i + ".inbox");
        }
        return running(root, _ -> tally.check(messages, (long) sinks * messages, sinks * Tally.sumBelow(messages)));
    }

    @Override
    public Lap pingPong(int rounds) throws Exception {
        Tally tally = new Tally(1);
        Graphline root = new Graphline();
        pair(root, "", rounds, tally);
        return running(root, _ -> tally.check(rounds, rounds, Tally.sumBelow(rounds)));
    }

    private void pair(Graphline root, String name, int rounds, Tally tally) {
        root.child(child("pinger" + name, new Pinger(rounds, tally))).child(child("ponger" + name, new Relay()))
                .link("pinger" + name + ".outbox", "ponger" + name + ".inbox")
                .link("ponger" + name + ".outbox", "pinger" + name + ".inbox");
    }

    /// A crowd of which one in a hundred is busy: pairs that play ping-pong, at least one. The busy ones are spread over
    /// the crowd; the others wait, each linked to the next. An operation is there and back.
    public Lap busy(int components, int rounds) throws Exception {
        int pairs = Math.max(1, components / 200);
        int idle = (components - 2 * pairs) / pairs;
        Tally tally = new Tally(pairs);
        Graphline root = new Graphline();
        for (int p = 0; p < pairs; p++) {
            pair(root, "" + p, rounds / pairs, tally);
            chain(root, "idle" + p + "-", idle);
        }
        long played = (long) (rounds / pairs) * pairs;
        return running(root, _ -> tally.check(played, played, pairs * Tally.sumBelow(rounds / pairs)));
    }

    private void chain(Graphline root, String name, int components) {
        for (int i = 0; i < components; i++) {
            root.child(child(name + i, new Member()));
            if (i > 0) {
                root.link(name + (i - 1) + ".outbox", name + i + ".inbox");
            }
        }
    }

    @Override
    public Lap ring(int members, int hops) throws Exception {
        Tally tally = new Tally(1);
        int laps = hops / members;
        long all = (long) laps * members;
        Graphline root = new Graphline().child(child("0", new FirstMember(laps, members, tally)));
        for (int i = 1; i < members; i++) {
            root.child(child("" + i, new Member())).link(i - 1 + ".outbox", i + ".inbox");
        }
        root.link(members - 1 + ".outbox", "0.inbox");
        return running(root, _ -> tally.check(all, all, all));
    }

    @Override
    public Lap fanOut(int leaves, int rounds) throws Exception {
        Tally tally = new Tally(1);
        Graphline root = new Graphline().child(child("hub", new Hub(leaves, rounds, tally)));
        for (int i = 0; i < leaves; i++) {
            root.child(child("leaf" + i, new Relay())).link("hub.outbox", "leaf" + i + ".inbox")
                    .link("leaf" + i + ".outbox", "hub.inbox");
        }
        return running(root, _ -> tally.check(rounds, (long) rounds * leaves, leaves * Tally.sumBelow(rounds)));
    }

    @Override
    public Crowd idle(int components) throws Exception {
        long before = Heap.used();
        long began = System.nanoTime();
        Graphline root = new Graphline();
        chain(root, "", components);
        return running(root, network -> {
            network.collect(components - 1 + ".outbox");
            network.awaitQuiet(Duration.ofMinutes(5));
            long nanos = System.nanoTime() - began;
            long bytes = Heap.used() - before;
            through(network, components);
            return new Crowd(components, nanos, bytes);
        });
    }

    private static void through(Network network, int components) throws InterruptedException {
        network.put("0.inbox", 0);
        Object hops = network.take(components - 1 + ".outbox").orElse(0);
        if (!hops.equals(components)) {
            throw new IllegalStateException("the token went astray after " + hops);
        }
    }

    @Override
    public List<Long> slowReader(int messages) throws Exception {
        Tally tally = new Tally(1);
        SlowWork work = new SlowWork(messages);
        running(line(new Numbers(messages, tally), 0, new SlowReader(work, messages, tally)),
                _ -> tally.check(messages, messages, Tally.sumBelow(messages)));
        return work.heap();
    }
}
