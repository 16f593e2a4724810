package org.postroom.benchmarks.ours;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.postroom.benchmarks.ours.Postroom.Watch;
import org.postroom.benchmarks.side.Lap;
import org.postroom.benchmarks.side.Side;
import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.Watcher;
import org.postroom.engine.recording.Memory;
import org.postroom.engine.recording.RecordingFile;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.SteppedScheduler;

/// Postroom with one thing different from the usual, to see what that thing costs.
public final class Prices {
    private static final long GLANCE_MILLIS = 100;
    private static final int SEED = 42;
    private static final int RECORDED = 1 << 16;

    private Prices() {}

    public static Postroom room(int carriers, int capacity) {
        return with(carriers, capacity, Watch.NOBODY);
    }

    private static Postroom with(int carriers, int capacity, Watch watch) {
        return new Postroom(() -> new ParallelScheduler(carriers), capacity, watch);
    }

    public static Postroom stepped() {
        return new Postroom(() -> new SteppedScheduler(Policy.roundRobin()), Side.CAPACITY, Watch.NOBODY);
    }

    public static Postroom seeded() {
        return new Postroom(() -> new SteppedScheduler(Policy.random(SEED)), Side.CAPACITY, Watch.NOBODY);
    }

    public static Postroom watched(int carriers) {
        return with(carriers, Side.CAPACITY, network -> {
            network.watch(new Watcher() {});
            return () -> {};
        });
    }

    public static Postroom recorded(int carriers) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"),
                "postroom-" + ProcessHandle.current().pid() + ".recording");
        file.toFile().deleteOnExit();
        return recorded(carriers, file);
    }

    /// Records everything to a file.
    public static Postroom recorded(int carriers, Path file) {
        return with(carriers, Side.CAPACITY, network -> {
            Memory memory = new Memory(RECORDED, network.scheduler().clock()::nanos);
            RecordingFile run = RecordingFile.write(file, memory);
            network.watch(memory);
            return run;
        });
    }

    /// Remembers everything.
    public static Postroom remembered(int carriers) {
        return with(carriers, Side.CAPACITY, network -> {
            network.watch(new Memory(RECORDED, network.scheduler().clock()::nanos));
            return () -> {};
        });
    }

    /// What an editor does that shows everything.
    public static Postroom polled(int carriers) {
        return with(carriers, Side.CAPACITY, network -> {
            ScheduledExecutorService editor = Executors.newSingleThreadScheduledExecutor();
            var _ = editor.scheduleAtFixedRate(() -> lookAtAll(network), 0, GLANCE_MILLIS,
                    TimeUnit.MILLISECONDS);
            return editor::shutdownNow;
        });
    }

    private static void lookAtAll(Network network) {
        network.links().forEach(link -> {
            String inbox = link.to().toString();
            if (network.counts(inbox).waiting() > network.kept(inbox).size() + Side.CAPACITY) {
                throw new IllegalStateException("more waits in " + inbox + " than can");
            }
        });
        network.components().forEach(network::state);
    }

    /// A pipeline whose full boxes drop the oldest; what leaves the source counts, for not all of it arrives.
    public static Lap dropping(int carriers, int capacity, int messages) throws Exception {
        Tally tally = new Tally(1);
        Room room = new Room(capacity, WhenFull.DROP_OLDEST);
        Graphline line = new Graphline().child("source", new Numbers(messages, tally)).child(
                new Child("relay", new Relay(), Optional.empty(), Map.of("inbox", room), OnFailure.LEAVE)).child(
                        new Child("total", new UntilLast(messages, tally), Optional.empty(), Map.of("inbox", room),
                                OnFailure.LEAVE))
                .link("source.outbox", "relay.inbox").link("relay.outbox", "total.inbox");
        try (Network network = new Network(line, new ParallelScheduler(carriers), 1)) {
            network.start();
            Lap lap = tally.check(messages, 1, messages - 1);
            return new Lap(messages, lap.nanos());
        }
    }
}
