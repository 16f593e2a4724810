package org.postroom.engine.schedule;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A platform thread that runs ready fibers, its own first. Its queue is shared; all else is its own, but for the
/// fields that the watch reads.
final class Carrier extends Thread {
    private final CarrierPool pool;
    final RunQueue queue = new RunQueue();
    private volatile @Nullable PooledFiber running;
    private volatile long turns;
    private volatile boolean waiting;
    private volatile boolean asked;
    private volatile boolean retired;
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
            PooledFiber next = pool.next(this);
            if (next != null) {
                carry(next);
            } else {
                rest();
            }
        }
        pool.gone(this);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only this thread writes
    private void carry(PooledFiber fiber) {
        running = fiber;
        turns++;
        fiber.goOn(this);
        running = null;
        if (asked) {
            asked = false;
        }
    }

    private void rest() {
        waiting = true;
        pool.resting();
        if (pool.nothingFor(this) && !retired) {
            LockSupport.park(this);
        }
        waiting = false;
        pool.rested();
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

    /// Whether the fiber that runs here should let others go on.
    boolean givesWay() {
        return asked;
    }

    void askToGiveWay() {
        asked = true;
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
