package org.postroom.engine.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// The end of an inbox where messages are added, with its lock: all that whoever adds writes is here, so that it shares no
/// cache line with what whoever takes writes. One thread at a time adds; anyone may read what is volatile.
final class PutEnd extends BiasedLock {
    private static final int PUTS_BEFORE_ALONE = 16;
    private static final VarHandle NEXT;
    private static final VarHandle LAYING;

    static {
        try {
            var lookup = MethodHandles.lookup();
            NEXT = lookup.findVarHandle(PutEnd.class, "next", long.class);
            LAYING = lookup.findVarHandle(PutEnd.class, "laying", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile long next;
    private volatile long laying;
    private volatile int highWater;
    private volatile long dropped;
    private volatile long notPassed; // of those that were added: dropped as the oldest, or here before
    private volatile long nowhere;
    private long headSeen;
    private int putsBySame;
    private @Nullable Route lastPut;

    /// How many have ever been added.
    long next() {
        return next;
    }

    /// The same, for whoever adds.
    long coming() {
        return (long) NEXT.getOpaque(this);
    }

    /// Beyond the last one that has been written, or is being written.
    long laying() {
        return laying;
    }

    void laying(long beyond) {
        LAYING.setOpaque(this, beyond);
        VarHandle.storeStoreFence(); // whoever copies what is overwritten now sees afterwards that it was
    }

    /// One more is to be seen.
    void show(TakeEnd other) {
        long number = coming() + 1;
        NEXT.setRelease(this, number);
        if (number - headSeen > highWater) {
            headSeen = other.head();
            highWater = (int) Math.max(highWater, number - headSeen);
        }
    }

    /// Whether there are fewer than so many.
    boolean hasRoom(int capacity, TakeEnd other) {
        long number = coming();
        if (number - headSeen >= capacity) {
            headSeen = other.head();
        }
        return number - headSeen < capacity;
    }

    int highWater() {
        return highWater;
    }

    long dropped() {
        return dropped;
    }

    long notPassed() {
        return notPassed;
    }

    long nowhere() {
        return nowhere;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one at a time adds
    void oneDropped() {
        dropped++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one at a time adds
    void oldestDropped() {
        dropped++;
        notPassed++;
    }

    /// So many were added that had been here before.
    @SuppressWarnings("NonAtomicVolatileUpdate") // one at a time adds
    void laidAgain(int many) {
        notPassed += many;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one at a time adds
    void oneNowhere() {
        nowhere++;
    }

    /// Whether the same route has brought so many in a row that it may well be the only one.
    boolean always(Route route) {
        if (route != lastPut) {
            lastPut = route;
            putsBySame = 0;
        }
        return ++putsBySame > PUTS_BEFORE_ALONE;
    }
}
