package org.postroom.engine.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Kept;
import org.postroom.engine.network.Watcher;
import org.postroom.engine.watch.Happening;

/// Remembers the last things that happened in a run, at any time. Shared: components write without waiting for each
/// other, anybody reads. What is overwritten while it is read is left out.
///
/// ```java
/// Memory memory = new Memory(100_000, clock);
/// network.watch(memory);
/// Recording recording = memory.recording();
/// ```
public final class Memory implements Watcher {
    private final AtomicReferenceArray<Moment> slots;
    private final AtomicLong next = new AtomicLong();
    private final LongSupplier clock;

    /// An empty memory.
    ///
    /// @param most  how many happenings it remembers, above zero
    /// @param clock the network's time since its start, in nanoseconds; cheap, for it is asked each time
    public Memory(int most, LongSupplier clock) {
        slots = new AtomicReferenceArray<>(most);
        this.clock = clock;
    }

    private void note(Happening what) {
        long number = next.getAndIncrement();
        slots.setRelease((int) (number % slots.length()), new Moment(number, clock.getAsLong(), what));
    }

    /// Notes a turn, for a stepped scheduler's policy to tell.
    ///
    /// @param component who has it
    public void turn(String component) {
        note(new Happening.Turn(component));
    }

    @Override
    public void delivered(BoxName from, BoxName to, long number, Object message) {
        note(new Happening.Delivered(from, to, number, message));
    }

    @Override
    public void taken(BoxName from, long number, Object message) {
        note(new Happening.Taken(from, number, message));
    }

    @Override
    public void dropped(BoxName from, BoxName to, Object message) {
        note(new Happening.Dropped(from, to, message));
    }

    @Override
    public void rearranged(BoxName box, List<Kept> now) {
        note(new Happening.Rearranged(box, now));
    }

    @Override
    public void nowhere(BoxName from, Object message) {
        note(new Happening.Nowhere(from, message));
    }

    @Override
    public void started(String component) {
        note(new Happening.Started(component));
    }

    @Override
    public void failed(Failure failure) {
        note(new Happening.Failed(failure));
    }

    @Override
    public void ended(String component) {
        note(new Happening.Ended(component));
    }

    /// Says that it has not heard all since what it heard last: a recording begins after that.
    public void gap() {
        next.getAndIncrement();
    }

    /// How many things have happened.
    ///
    /// @return zero or more
    public long happened() {
        return next.get();
    }

    /// What is remembered now.
    ///
    /// @return a copy, in the order in which it happened, without gaps
    public Recording recording() {
        long end = next.get();
        List<Moment> moments = new ArrayList<>();
        for (long number = Math.max(0, end - slots.length()); number < end; number++) {
            Moment moment = slots.getAcquire((int) (number % slots.length()));
            if (moment == null || moment.number() != number) {
                moments.clear(); // overwritten meanwhile, or not written yet
            } else {
                moments.add(moment);
            }
        }
        return new Recording(moments);
    }
}
