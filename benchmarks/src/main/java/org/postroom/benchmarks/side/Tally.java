package org.postroom.benchmarks.side;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Times a stretch of work and checks what came of it, so that nothing can be lost, or optimised away. `begin` and
/// `end` may be called by any threads, `check` by the one that waits.
public final class Tally {
    private static final int PATIENCE_SECONDS = 300;

    private final CountDownLatch parties;
    private final LongAdder count = new LongAdder();
    private final LongAdder sum = new LongAdder();
    private volatile long began;
    private volatile long ended;

    /// @param parties how many will say that they have come to their end
    public Tally(int parties) {
        this.parties = new CountDownLatch(parties);
    }

    public void begin() {
        began = System.nanoTime();
    }

    /// By a party that has got all that it waited for.
    public void end(long itsCount, long itsSum) {
        ended = System.nanoTime();
        count.add(itsCount);
        sum.add(itsSum);
        parties.countDown();
    }

    /// Waits for all parties.
    ///
    /// @throws IllegalStateException where something else came than was sent
    public Lap check(long operations, long expectedCount, long expectedSum) throws InterruptedException {
        if (!parties.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(parties.getCount() + " have not ended after " + PATIENCE_SECONDS + " s");
        }
        if (count.sum() != expectedCount || sum.sum() != expectedSum) {
            throw new IllegalStateException("expected " + expectedCount + " messages with the sum " + expectedSum
                    + ", but there came " + count.sum() + " with the sum " + sum.sum());
        }
        return new Lap(operations, ended - began);
    }

    /// The sum of 0 to n - 1.
    public static long sumBelow(long n) {
        return n * (n - 1) / 2;
    }
}
