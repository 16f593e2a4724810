package org.postroom.engine.schedule;

import java.util.function.LongSupplier;

/// The time to the millisecond or so, cheap enough to stamp each message with: nanoseconds since a scheduler began, real
/// or virtual. While no fiber goes on it stands still, until [#refresh].
///
/// May be used by any thread.
public final class CoarseClock {
    private final LongSupplier exact;
    private volatile long nanos;

    CoarseClock(LongSupplier exact) {
        this.exact = exact;
    }

    /// What it shows.
    ///
    /// @return zero or more
    public long nanos() {
        return nanos;
    }

    /// Sets it right.
    public void refresh() {
        nanos = exact.getAsLong();
    }
}
