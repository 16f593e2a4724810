package org.postroom.engine.schedule;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// The ready fibers of one carrier, first in, first out; others may put in and take half away. Guarded by a spin lock:
/// it is held for a few instructions, mostly uncontended, and a virtual thread can't be unmounted under it.
final class RunQueue {
    private static final VarHandle LOCK;
    private static final VarHandle SIZE;

    static {
        try {
            var lookup = MethodHandles.lookup();
            LOCK = lookup.findVarHandle(RunQueue.class, "locked", int.class);
            SIZE = lookup.findVarHandle(RunQueue.class, "size", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused")
    private volatile int locked;

    private @Nullable PooledFiber[] ring = new @Nullable PooledFiber[64];
    private int head;
    private volatile int size;

    int size() {
        return size;
    }

    /// Puts a fiber at the end and tells how many are here now.
    int put(PooledFiber fiber) {
        lock();
        try {
            if (size == ring.length) {
                grow();
            }
            ring[(head + size) & (ring.length - 1)] = fiber;
            int more = size + 1;
            SIZE.setOpaque(this, more);
            return more;
        } finally {
            unlock();
        }
    }

    /// Takes the fiber that came first, or null: the owner asks this before each turn.
    @Nullable PooledFiber take() {
        if (size == 0) {
            return null;
        }
        lock();
        try {
            return size == 0 ? null : first();
        } finally {
            unlock();
        }
    }

    /// Takes half of what another one has, gives the first of it and keeps the rest here.
    @Nullable PooledFiber takeHalfOf(RunQueue other) {
        if (other.size == 0) {
            return null;
        }
        @Nullable PooledFiber[] taken;
        other.lock();
        try {
            taken = new @Nullable PooledFiber[(other.size + 1) / 2];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = other.first();
            }
        } finally {
            other.unlock();
        }
        for (int i = 1; i < taken.length; i++) {
            PooledFiber fiber = taken[i];
            if (fiber != null) {
                put(fiber);
            }
        }
        return taken.length == 0 ? null : taken[0];
    }

    private @Nullable PooledFiber first() {
        PooledFiber fiber = ring[head];
        ring[head] = null;
        head = (head + 1) & (ring.length - 1);
        SIZE.setOpaque(this, size - 1);
        return fiber;
    }

    private void grow() {
        @Nullable PooledFiber[] larger = new @Nullable PooledFiber[ring.length * 2];
        for (int i = 0; i < size; i++) {
            larger[i] = ring[(head + i) & (ring.length - 1)];
        }
        ring = larger;
        head = 0;
    }

    private void lock() {
        while (!LOCK.compareAndSet(this, 0, 1)) {
            Thread.onSpinWait();
        }
    }

    private void unlock() {
        LOCK.setRelease(this, 0);
    }
}
