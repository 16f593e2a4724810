package org.postroom.engine.schedule;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The carriers of a parallel scheduler. A woken fiber stays with the carrier that woke it, for its messages are in that
/// core's cache; an idle carrier is roused when there are two or more, or when one has waited for a tick of the watch.
/// The watch also puts in a stand-in for a carrier that is stuck in one turn for long.
final class CarrierPool implements ParallelScheduler.Ground {
    static final long TICK_NANOS = 1_000_000;
    private static final int ASK_AFTER_TICKS = 5;
    private static final int STAND_IN_AFTER_TICKS = 20;
    private static final int MOST_CARRIERS = 256;

    private final int wanted;
    private final CopyOnWriteArrayList<Carrier> carriers = new CopyOnWriteArrayList<>();
    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger resting = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong retiredTurns = new AtomicLong();
    private final Away away = new Away();
    private final Thread watch = Thread.ofPlatform().daemon().name("postroom-watch").unstarted(this::watch);
    private volatile Runnable listener = () -> {};
    private volatile long coarse = System.nanoTime();
    private volatile boolean watchSleeps;
    private volatile boolean closed;

    CarrierPool(int wanted) {
        this.wanted = Math.max(1, wanted);
        for (int i = 0; i < this.wanted; i++) {
            addCarrier();
        }
        watch.start();
    }

    private void addCarrier() {
        Carrier carrier = new Carrier(this, "postroom-carrier-" + names.incrementAndGet());
        carriers.add(carrier);
        carrier.start();
        if (closed) {
            carrier.retire();
        }
    }

    Away away() {
        return away;
    }

    @Override
    public Fiber fiber(String name, Runnable body) {
        return new PooledFiber(this, name, body);
    }

    /// Queues a fiber that can go on, called by whoever woke it.
    void ready(PooledFiber fiber) {
        if (VirtualThreads.carrier() instanceof Carrier here && here.pool() == this) {
            if (here.queue.put(fiber) > 1 && resting.get() > 0) {
                rouseOne();
            }
        } else {
            giveToOne(fiber);
        }
        if (watchSleeps) {
            LockSupport.unpark(watch);
        }
    }

    private void giveToOne(PooledFiber fiber) {
        Carrier[] now = carriers.toArray(Carrier[]::new); // it may be one less at any moment
        if (now.length == 0) {
            return; // closed: who still waits never goes on
        }
        Carrier there = nextOf(now);
        there.queue.put(fiber);
        if (!carriers.contains(there)) {
            handOn(there);
        } else if (there.waiting()) {
            there.rouse();
        } else if (resting.get() > 0) {
            rouseOne();
        }
    }

    /// One after the other; who is stuck gets nothing, unless all are.
    private Carrier nextOf(Carrier[] now) {
        int first = turn.getAndIncrement();
        for (int i = 0; i < now.length; i++) {
            Carrier carrier = now[Math.floorMod(first + i, now.length)];
            if (!stuck(carrier)) {
                return carrier;
            }
        }
        return now[Math.floorMod(first, now.length)];
    }

    private static boolean stuck(Carrier carrier) {
        return carrier.ticksStuck() >= STAND_IN_AFTER_TICKS;
    }

    private void rouseOne() {
        for (Carrier carrier : carriers) {
            if (carrier.waiting()) {
                carrier.rouse();
                return;
            }
        }
    }

    /// The next fiber for a carrier: its own, else half of what another has.
    @Nullable PooledFiber next(Carrier carrier) {
        PooledFiber own = carrier.queue.take();
        if (own != null) {
            return own;
        }
        for (Carrier other : carriers) {
            if (other != carrier) {
                PooledFiber taken = carrier.queue.takeHalfOf(other.queue);
                if (taken != null) {
                    return taken;
                }
            }
        }
        return null;
    }

    boolean nothingFor(Carrier carrier) {
        return !closed && carriers.stream().allMatch(c -> c.queue.size() == 0);
    }

    void resting() {
        if (resting.incrementAndGet() == carriers.size()) {
            listener.run();
        }
    }

    void rested() {
        resting.decrementAndGet();
    }

    /// A carrier's last act.
    void gone(Carrier carrier) {
        carriers.remove(carrier);
        retiredTurns.addAndGet(carrier.turns());
        if (resting.get() >= carriers.size()) {
            listener.run();
        }
        handOn(carrier);
    }

    /// What is queued with a carrier that is gone or stuck goes to the others: they may have so much of their own that
    /// they never come to take it.
    private void handOn(Carrier from) {
        for (int left = from.queue.size(); left > 0 && !closed; left--) {
            PooledFiber fiber = from.queue.take();
            if (fiber == null) {
                return;
            }
            giveToOne(fiber);
        }
    }

    private void watch() {
        while (!closed) {
            if (resting.get() == carriers.size()) {
                watchSleeps = true;
                if (resting.get() == carriers.size()) {
                    LockSupport.park(this);
                }
                watchSleeps = false;
            }
            LockSupport.parkNanos(TICK_NANOS);
            tick();
        }
    }

    private void tick() {
        coarse = System.nanoTime();
        int stuck = 0;
        boolean queued = false;
        for (Carrier carrier : carriers) {
            queued |= carrier.queue.size() > 0;
            carrier.tick();
            stuck += stuck(carrier) ? 1 : 0;
        }
        if (queued) {
            share(stuck);
        } else if (carriers.size() > wanted + stuck) {
            retireOne();
        }
    }

    private void share(int stuck) {
        if (resting.get() > 0) {
            rouseOne();
        } else if (carriers.size() - stuck < wanted && carriers.size() < MOST_CARRIERS) {
            addCarrier();
        }
        for (Carrier carrier : carriers) {
            if (carrier.ticksStuck() >= ASK_AFTER_TICKS) {
                carrier.askToGiveWay();
            }
            if (stuck(carrier)) {
                handOn(carrier);
            }
        }
    }

    private void retireOne() {
        if (carriers.stream().anyMatch(Carrier::retired)) {
            return; // it is still on its way out
        }
        for (Carrier carrier : carriers) {
            if (carrier.waiting()) {
                carrier.retire();
                return;
            }
        }
    }

    @Override
    public boolean idle() {
        return resting.get() >= carriers.size() && away.none() && carriers.stream().allMatch(c -> c.queue.size() == 0);
    }

    @Override
    public long activity() {
        long sum = retiredTurns.get();
        for (Carrier carrier : carriers) {
            sum += carrier.turns();
        }
        return sum;
    }

    @Override
    public void whenIdle(Runnable newListener) {
        listener = newListener;
    }

    @Override
    public long coarse() {
        return watchSleeps ? System.nanoTime() : coarse;
    }

    @Override
    public void close() {
        closed = true;
        carriers.forEach(Carrier::retire);
        LockSupport.unpark(watch);
    }
}
