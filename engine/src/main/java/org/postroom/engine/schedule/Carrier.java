package org.postroom.engine.schedule;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A platform thread that runs ready fibers, its own first. Its queue is shared; all else is its own, but for the
/// fields that the watch reads.
final class Carrier extends Thread {
    private static final VarHandle RUNNING;
    private static final VarHandle TURNS;

    static {
        try {
            var lookup = MethodHandles.lookup();
            RUNNING = lookup.findVarHandle(Carrier.class, "running", PooledFiber.class);
            TURNS = lookup.findVarHandle(Carrier.class, "turns", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final CarrierPool pool;
    final RunQueue queue = new RunQueue();
    private volatile @Nullable PooledFiber running;
    private volatile long turns;
    private volatile boolean waiting;
    private volatile boolean retired;
    private volatile boolean takesAny;
    private long seenTurns;
    private volatile int ticksStuck;

    Carrier(CarrierPool pool, String name) {
        super(name);
        this.pool = pool;
        setDaemon(true);
    }

    @Override
    public void run() {
        while (!retired) {
            PooledFiber next = pool.next(this, takesAny ? 1 : CarrierPool.WORTH_SHARING);
            takesAny = false;
            if (next != null) {
                carry(next);
            } else {
                rest();
            }
        }
        pool.gone(this);
    }

    private void carry(PooledFiber fiber) {
        RUNNING.setOpaque(this, fiber);
        TURNS.setOpaque(this, turns + 1);
        fiber.goOn(this);
        RUNNING.setOpaque(this, (PooledFiber) null);
    }

    private void rest() {
        waiting = true;
        pool.resting();
        if (pool.nothingFor(this) && !takesAny && !retired) {
            LockSupport.park(this);
        }
        waiting = false;
        pool.rested();
    }

    /// Lets it look for work again, and take even one fiber from another.
    void rouseToShare() {
        takesAny = true;
        rouse();
    }

    /// Lets it look for work again.
    void rouse() {
        LockSupport.unpark(this);
    }

    void retire() {
        retired = true;
        rouse();
    }

    boolean retired() {
        return retired;
    }

    CarrierPool pool() {
        return pool;
    }

    boolean waiting() {
        return waiting;
    }

    long turns() {
        return turns;
    }

    /// Asks the fiber that runs here to let others go on.
    void askToGiveWay() {
        PooledFiber now = running;
        if (now != null) {
            now.askToGiveWay();
        }
    }

    /// Called by the watch at each tick.
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the watch writes
    void tick() {
        long now = turns;
        ticksStuck = running == null || now != seenTurns ? 0 : ticksStuck + 1;
        seenTurns = now;
    }

    /// For how many ticks of the watch it has been in the same turn.
    int ticksStuck() {
        return ticksStuck;
    }

    long busyNanos(PooledFiber fiber) {
        return running == fiber ? ticksStuck * CarrierPool.TICK_NANOS : 0;
    }
}
