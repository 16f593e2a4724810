package org.postroom.engine.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// The end of an inbox where messages are taken, with its lock: all that whoever takes writes is here. One thread at a
/// time takes; anyone may read.
final class TakeEnd extends BiasedLock {
    private static final VarHandle HEAD;
    private static final VarHandle LONGEST;

    static {
        try {
            var lookup = MethodHandles.lookup();
            HEAD = lookup.findVarHandle(TakeEnd.class, "head", long.class);
            LONGEST = lookup.findVarHandle(TakeEnd.class, "longestNanos", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile long head;
    private volatile long longestNanos;
    private long nextSeen;

    /// The number of the oldest message that lies here, or of the next to come.
    long head() {
        return head;
    }

    /// The same, for whoever takes.
    long oldest() {
        return (long) HEAD.getOpaque(this);
    }

    /// Whether nothing lies here, for the one party: it asks the other end, which may be in another core's cache, only when
    /// all that it has seen there is taken.
    boolean empty(PutEnd other) {
        long number = oldest();
        if (number >= nextSeen) {
            nextSeen = other.next();
        }
        return number >= nextSeen;
    }

    /// The oldest message is here no more.
    void advance() {
        HEAD.setRelease(this, oldest() + 1);
    }

    /// One has lain here for so long.
    void lay(long nanos) {
        if (nanos > (long) LONGEST.getOpaque(this)) {
            LONGEST.setOpaque(this, nanos);
        }
    }

    long longestNanos() {
        return longestNanos;
    }
}
