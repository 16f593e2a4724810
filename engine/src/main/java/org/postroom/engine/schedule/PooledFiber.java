package org.postroom.engine.schedule;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A virtual thread whose executor it is itself: whenever it can go on, the JDK asks it to be run, and it queues itself
/// with a carrier. A virtual thread that it starts inherits its executor, and is sent elsewhere.
final class PooledFiber implements Fiber, Executor {
    private final CarrierPool pool;
    private final Body body;
    private final Thread thread;
    private volatile @Nullable Runnable continuation;
    private volatile @Nullable Carrier carrier;
    private volatile boolean listed;
    private volatile boolean asked;

    PooledFiber(CarrierPool pool, String name, Body body) {
        this.pool = pool;
        this.body = body;
        thread = VirtualThreads.unstarted(this, name, body);
    }

    @Override
    public void execute(Runnable goOn) {
        Runnable own = continuation;
        if (own == null) {
            continuation = goOn;
        } else if (own != goOn) {
            VirtualThreads.elsewhere(goOn);
            return;
        }
        pool.ready(this);
    }

    /// Called by a carrier: goes on until the next boundary at which it gives way.
    void goOn(Carrier by) {
        Runnable next = continuation;
        if (next != null) {
            carrier = by;
            next.run();
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void park() {
        if (pool.noOtherGoesOn()) {
            if (body.overlooked()) {
                return; // now it can be asked for sure, and nobody needs to ask again
            }
        } else if (!listed) {
            listed = true;
            pool.parked(this);
        }
        LockSupport.park();
    }

    /// By the watch: lets it give way at its next turn boundary.
    void askToGiveWay() {
        asked = true;
    }

    /// By the watch: it may be listed again.
    void unlist() {
        listed = false;
    }

    /// By the watch, when all that was written before it parked is long to be seen.
    void lookAgain() {
        if (body.overlooked()) {
            wake();
        }
    }

    @Override
    public void pause(long nanos) {
        pool.away().leave();
        try {
            LockSupport.parkNanos(nanos);
        } finally {
            pool.away().back();
        }
    }

    @Override
    public void turn() {
        if (asked) {
            asked = false;
            Thread.yield();
        }
    }

    @Override
    public <T> T outside(Callable<T> call, BooleanSupplier leave) throws Exception {
        return OutsideCall.await(this, thread.getName(), call, leave, pool.away());
    }

    @Override
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public long busyNanos() {
        Carrier on = carrier;
        return on == null ? 0 : on.busyNanos(this);
    }

    @Override
    public boolean over() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    @Override
    public StackTraceElement[] stack() {
        return thread.getStackTrace();
    }
}
