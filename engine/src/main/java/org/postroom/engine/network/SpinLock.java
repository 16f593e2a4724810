package org.postroom.engine.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A lock held for a few instructions, never across anything that could give way.
final class SpinLock {
    private static final VarHandle HELD;

    static {
        try {
            HELD = MethodHandles.lookup().findVarHandle(SpinLock.class, "held", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused")
    private volatile int held;

    void lock() {
        while (!HELD.compareAndSet(this, 0, 1)) {
            while (held != 0) {
                Thread.onSpinWait();
            }
        }
    }

    void unlock() {
        HELD.setRelease(this, 0);
    }
}
