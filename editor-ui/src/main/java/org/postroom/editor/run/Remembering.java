package org.postroom.editor.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.postroom.engine.network.Network;
import org.postroom.engine.recording.Memory;
import org.postroom.engine.schedule.ParallelScheduler;

/// Keeps the memory of a parallel run from slowing it down. While so much happens that nobody could follow it, and that
/// all that is remembered were over in a moment anyway, the memory only takes a glimpse from time to time; as soon as
/// less happens it hears of everything again. A stepped run is remembered whole. Confined to the thread that samples.
final class Remembering {
    /// So many happenings a second are remembered at little cost.
    static final long USUAL = 400_000;
    private static final Duration GLIMPSE = Duration.ofMillis(2);
    private static final double NANOS = 1e9;

    private final Network network;
    private final Memory memory;
    private final long most;
    private final BooleanSupplier all;
    private boolean hearing = true;
    private Seen last;

    private record Seen(long happened, long nanos) {
        boolean faster(Seen before, long most) {
            return (happened - before.happened) * NANOS / Math.max(1, nanos - before.nanos) > most;
        }
    }

    /// @param memory one that watches the network
    /// @param most   happenings a second that are all remembered
    /// @param all    whether all must be heard, however much it is
    Remembering(Network network, Memory memory, long most, BooleanSupplier all) {
        this.network = network;
        this.memory = memory;
        this.most = most;
        this.all = all;
        last = seen();
    }

    private Seen seen() {
        return new Seen(memory.happened(), System.nanoTime());
    }

    /// Finds out whether to hear of everything. Takes as long as a glimpse at most.
    void look() {
        if (!(network.scheduler() instanceof ParallelScheduler)) {
            return;
        }
        if (!hearing) {
            listen();
            LockSupport.parkNanos(GLIMPSE.toNanos());
        }
        Seen now = seen();
        boolean tooMuch = now.faster(last, most) && !all.getAsBoolean();
        if (tooMuch) {
            network.unwatch(memory);
        }
        hearing = !tooMuch;
        last = now;
    }

    private void listen() {
        memory.gap();
        network.watch(memory);
        hearing = true;
        last = seen();
    }

    /// Hears of everything from now on, which may be needed before the next look.
    void hear() {
        if (!hearing) {
            listen();
        }
    }

    /// Whether it hears of everything.
    boolean hearing() {
        return hearing;
    }
}
