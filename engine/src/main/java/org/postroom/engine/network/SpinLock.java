package org.postroom.engine.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A lock held for a few instructions, never across anything that could give way. Whoever spins for long gives way to
/// others: the holder may have lost its core, or a watcher may have made it wait.
final class SpinLock {
    private static final VarHandle HELD;

    static {
        try {
            HELD = MethodHandles.lookup().findVarHandle(SpinLock.class, "held", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int LONG = 1_000;

    @SuppressWarnings("unused")
    private volatile int held;

    void lock() {
        for (int spins = 0; !HELD.compareAndSet(this, 0, 1); spins++) {
            while (held != 0 && spins++ < LONG) {
                Thread.onSpinWait();
            }
            if (spins >= LONG) {
                Thread.yield();
            }
        }
    }

    void unlock() {
        HELD.setRelease(this, 0);
    }
}
