package org.postroom.engine.network;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Threads that aren't the network's own and wait for something in it. They are woken whenever it may have happened,
/// and look for themselves.
final class Outsiders {
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicLong calls = new AtomicLong();

    void wakeAll() {
        calls.incrementAndGet();
        waiting.forEach(LockSupport::unpark);
    }

    /// Waits until it holds; false when the time was over first.
    boolean await(BooleanSupplier holds, Duration atMost) throws InterruptedException {
        long nanos = atMost.compareTo(Duration.ofDays(10_000)) > 0 ? Long.MAX_VALUE / 2 : atMost.toNanos();
        long began = System.nanoTime();
        waiting.add(Thread.currentThread());
        try {
            for (long seen = calls.get(); !holds.getAsBoolean(); seen = calls.get()) {
                long left = nanos - (System.nanoTime() - began);
                if (left <= 0) {
                    return false;
                }
                // A call during the look may be lost on a lock that the look had to wait for.
                if (calls.get() == seen) {
                    LockSupport.parkNanos(this, left);
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return true;
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }
}
