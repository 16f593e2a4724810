package org.postroom.engine.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// A lock held for a few instructions, never across anything that could give way; one party may be allowed to act without
/// it, as long as nobody else wants to (biased locking: Kawachiya and others, 2002). That party pays two plain stores
/// instead of an atomic one; whoever ends it pays a [barrier][org.postroom.engine.schedule.Scheduler#barrier].
///
/// [#begin] and [#end] are the one party's own; `allow` and `forbid` are for who holds the lock.
abstract class BiasedLock {
    private static final VarHandle HELD;
    private static final VarHandle ACTING;

    static {
        try {
            var lookup = MethodHandles.lookup();
            HELD = lookup.findVarHandle(BiasedLock.class, "held", int.class);
            ACTING = lookup.findVarHandle(BiasedLock.class, "acting", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused")
    private volatile int held;

    private volatile @Nullable Object party;
    private volatile boolean acting;

    final void lock() {
        while (!HELD.compareAndSet(this, 0, 1)) {
            while (held != 0) {
                Thread.onSpinWait();
            }
        }
    }

    final void unlock() {
        HELD.setRelease(this, 0);
    }

    /// Whether it may act now without the lock; if so, it must come to its end soon.
    final boolean begin(Object who) {
        if (party != who) {
            return false;
        }
        ACTING.setOpaque(this, true);
        VarHandle.releaseFence(); // the compiler keeps the order; the processor is made to by the barrier
        if (party == who) {
            return true;
        }
        end();
        return false;
    }

    final void end() {
        ACTING.setRelease(this, false);
    }

    final void allow(Object who) {
        party = who;
    }

    /// Returns when nobody acts without the lock any more. The barrier makes it known to the party that it is gone, and
    /// to this one whether it had begun before.
    final void forbid(Runnable barrier) {
        if (party != null) {
            party = null;
            barrier.run();
            while (acting) {
                Thread.onSpinWait();
            }
        }
    }
}
