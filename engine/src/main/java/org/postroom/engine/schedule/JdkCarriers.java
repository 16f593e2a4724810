package org.postroom.engine.schedule;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Plain virtual threads on the JDK's carriers, for a JVM that doesn't let us supply our own. Slower, and a fiber that
/// never gives way holds a carrier.
final class JdkCarriers implements ParallelScheduler.Ground {
    private static final int TURNS_BEFORE_GIVING_WAY = 4096;

    private final AtomicLong going = new AtomicLong();
    private final AtomicLong activity = new AtomicLong();
    private final Away away = new Away();
    private final long origin = System.nanoTime();
    private final CoarseClock clock = new CoarseClock(() -> System.nanoTime() - origin);
    private final Thread ticking = Thread.ofPlatform().daemon().name("postroom-clock").unstarted(this::tick);
    private volatile boolean tickingSleeps;
    private volatile boolean closed;
    private volatile Runnable listener = () -> {};

    JdkCarriers() {
        ticking.start();
    }

    @Override
    public Fiber fiber(String name, Fiber.Body body) {
        return new PlainFiber(name, body);
    }

    @Override
    public boolean supervises() {
        return false;
    }

    @Override
    public void barrier() {
        throw new UnsupportedOperationException("the JDK's carriers can't be reached");
    }

    @Override
    public boolean idle() {
        return going.get() == 0 && away.none();
    }

    @Override
    public long activity() {
        return activity.get();
    }

    @Override
    public void whenIdle(Runnable newListener) {
        listener = newListener;
    }

    @Override
    public CoarseClock clock() {
        return clock;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(ticking);
    }

    private void tick() {
        while (!closed) {
            if (going.get() == 0) {
                tickingSleeps = true;
                if (going.get() == 0) {
                    LockSupport.park(this);
                }
                tickingSleeps = false;
            }
            clock.refresh();
            LockSupport.parkNanos(CarrierPool.TICK_NANOS);
        }
    }

    private void stops() {
        if (going.decrementAndGet() == 0) {
            listener.run();
        }
    }

    private void goesOn() {
        going.incrementAndGet();
        activity.incrementAndGet();
        if (tickingSleeps) {
            clock.refresh();
            LockSupport.unpark(ticking);
        }
    }

    private final class PlainFiber implements Fiber {
        private final Thread thread;
        private int turns;
        private volatile long since;

        PlainFiber(String name, Runnable body) {
            thread = Thread.ofVirtual().name(name).unstarted(() -> {
                since = System.nanoTime();
                try {
                    body.run();
                } finally {
                    since = 0;
                    stops();
                }
            });
        }

        @Override
        public void start() {
            goesOn();
            thread.start();
        }

        @Override
        public void wake() {
            LockSupport.unpark(thread);
        }

        @Override
        public void park() {
            if (Thread.currentThread().isInterrupted()) {
                return; // it would look as if it were waiting
            }
            since = 0;
            stops();
            LockSupport.park();
            goesOn();
            since = System.nanoTime();
        }

        @Override
        public void pause(long nanos) {
            away.leave();
            since = 0;
            stops();
            LockSupport.parkNanos(nanos);
            goesOn();
            since = System.nanoTime();
            away.back();
        }

        @Override
        public void turn() {
            if (++turns >= TURNS_BEFORE_GIVING_WAY) {
                turns = 0;
                Thread.yield();
            }
        }

        @Override
        public <T> T outside(Callable<T> call, BooleanSupplier leave) throws Exception {
            return OutsideCall.await(this, thread.getName(), call, leave, away);
        }

        @Override
        public void interrupt() {
            thread.interrupt();
        }

        @Override
        public long busyNanos() {
            long began = since;
            return began == 0 ? 0 : System.nanoTime() - began;
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
}
