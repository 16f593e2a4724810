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
    private final Thread thread;
    private volatile @Nullable Runnable continuation;
    private volatile @Nullable Carrier carrier;

    PooledFiber(CarrierPool pool, String name, Runnable body) {
        this.pool = pool;
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
        LockSupport.park();
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
        Carrier on = carrier;
        if (on != null && on.givesWay()) {
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
