package org.postroom.engine.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Hold;
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
///
/// What it forgets may be followed by one [RecordingFile]: then whoever sends waits where the file can't keep pace.
public final class Memory implements Watcher {
    private static final long NOBODY = Long.MAX_VALUE;
    private static final long PAUSE = 50_000;

    private final AtomicReferenceArray<Moment> slots;
    private final AtomicLong next = new AtomicLong();
    private final LongSupplier clock;
    private volatile long followed = NOBODY;

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
        while (number - followed >= slots.length()) {
            Thread.onSpinWait(); // a lock is held here, so nobody may sleep
        }
        slots.setRelease((int) (number % slots.length()), new Moment(number, clock.getAsLong(), what));
    }

    /// Where it may be left early: with no lock held, and long before the last place is taken.
    @Override
    public void sending() throws InterruptedException {
        while (next.get() - followed > slots.length() / 2) {
            LockSupport.parkNanos(PAUSE);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
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
    public void held(List<Hold> what) {
        note(new Happening.Held(what));
    }

    @Override
    public void released(List<Hold> what) {
        note(new Happening.Released(what));
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

    // ---- for the one who follows ----

    /// From now on nothing is forgotten before it was let go.
    ///
    /// @return the number of the first moment to come
    long follow() {
        if (followed != NOBODY) {
            throw new IllegalStateException("it is followed already");
        }
        followed = next.get();
        return followed;
    }

    /// A moment that was not let go yet.
    ///
    /// @return null where it has not happened, or isn't quite written
    @Nullable Moment moment(long number) {
        Moment moment = slots.getAcquire((int) (number % slots.length()));
        return moment != null && moment.number() == number ? moment : null;
    }

    /// All before a number may be forgotten.
    void letGo(long number) {
        followed = number;
    }

    void unfollow() {
        followed = NOBODY;
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
