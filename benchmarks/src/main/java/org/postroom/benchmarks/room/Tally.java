package org.postroom.benchmarks.room;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// What all guests have heard together. Shared by all of them.
final class Tally {
    private static final int BUCKETS = 64;

    private final LongAdder heard = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder disordered = new LongAdder();
    private final AtomicLong last = new AtomicLong();
    /// How many took less than so many powers of two of a microsecond.
    private final AtomicLongArray took = new AtomicLongArray(BUCKETS);

    /// @param ahead by how many lines of its speaker it comes too early; negative for too late
    /// @param nanos how long it was on its way
    void heard(int ahead, long nanos) {
        heard.increment();
        if (ahead > 0) {
            lost.add(ahead);
        } else if (ahead < 0) {
            disordered.increment();
        }
        last.lazySet(System.nanoTime());
        took.incrementAndGet(BUCKETS - Long.numberOfLeadingZeros(TimeUnit.NANOSECONDS.toMicros(nanos) | 1));
    }

    long heard() {
        return heard.sum();
    }

    /// Lines that were passed over.
    long lost() {
        return lost.sum();
    }

    /// Lines that came after a later one of the same speaker.
    long disordered() {
        return disordered.sum();
    }

    long lastNanos() {
        return last.get();
    }

    /// So many milliseconds the given share took at most.
    double millis(double share) {
        long wanted = (long) (heard() * share);
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += took.get(i);
            if (seen >= wanted) {
                return (1L << i) / 1_000.0;
            }
        }
        return Double.NaN;
    }
}
