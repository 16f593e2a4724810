package org.postroom.engine.schedule;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The carriers of a parallel scheduler. A woken fiber stays with the carrier that woke it, for its messages are in that
/// core's cache; an idle carrier is roused when there are very many, or when one has waited for a tick of the watch.
/// The watch also puts in a stand-in for a carrier that is stuck in one turn for long.
final class CarrierPool implements ParallelScheduler.Ground {
    static final long TICK_NANOS = 1_000_000;
    static final int WORTH_SHARING = 256;
    private static final int ASK_AFTER_TICKS = 5;
    private static final int STAND_IN_AFTER_TICKS = 20;
    private static final int MOST_CARRIERS = 256;

    private final int wanted;
    private final CopyOnWriteArrayList<Carrier> carriers = new CopyOnWriteArrayList<>();
    private final AtomicInteger names = new AtomicInteger();
    private final Resting resting = new Resting();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong retiredTurns = new AtomicLong();
    private final Away away = new Away();
    private final Queue<PooledFiber> parked = new ConcurrentLinkedQueue<>();
    private List<PooledFiber> parkedBefore = List.of(); // the watch's own
    private final Thread watch = Thread.ofPlatform().daemon().name("postroom-watch").unstarted(this::watch);
    private volatile Runnable listener = () -> {};
    private final long origin = System.nanoTime();
    private final CoarseClock clock = new CoarseClock(() -> System.nanoTime() - origin);
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
    public Fiber fiber(String name, Fiber.Body body) {
        return new PooledFiber(this, name, body);
    }

    @Override
    public boolean supervises() {
        return true;
    }

    /// To tell its stack, a thread comes to a safe point: what it wrote before is seen then, and what it reads after is
    /// read anew.
    @Override
    public void barrier() {
        carriers.forEach(Thread::getStackTrace);
    }

    /// By a fiber that goes on: whether no other does.
    boolean noOtherGoesOn() {
        return resting.allOthers(carriers.size());
    }

    /// By a fiber about to park: the watch looks at it again. It may have gone to sleep when this fiber was about to go on.
    void parked(PooledFiber fiber) {
        parked.add(fiber);
        rouseWatch();
    }

    private void rouseWatch() {
        if (watchSleeps) {
            clock.refresh();
            LockSupport.unpark(watch);
        }
    }

    /// Queues a fiber that can go on, called by whoever woke it.
    void ready(PooledFiber fiber) {
        if (VirtualThreads.carrier() instanceof Carrier here && here.pool() == this) {
            if (here.queue.put(fiber) >= WORTH_SHARING && resting.many() > 0) {
                rouseOne();
            }
        } else {
            giveToOne(fiber);
        }
        rouseWatch();
    }

    private void giveToOne(PooledFiber fiber) {
        Carrier[] now = carriers.toArray(Carrier[]::new); // it may be one less at any moment
        if (now.length == 0) {
            return; // closed: who still waits never goes on
        }
        Carrier there = nextOf(now);
        there.queue.put(fiber);
        VarHandle.fullFence(); // either it is seen there, or this sees that the carrier or the watch has gone to rest
        if (!carriers.contains(there)) {
            handOn(there);
        } else if (there.waiting()) {
            there.rouse();
        } else if (resting.many() > 0) {
            rouseOne();
        }
    }

    /// By the watch, when something has waited for a tick: then it's worth sharing, however little it is.
    private void rouseOneToShare() {
        for (Carrier carrier : carriers) {
            if (carrier.waiting()) {
                carrier.rouseToShare();
                return;
            }
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

    /// The next fiber for a carrier: its own, else half of what another has, if that is at least so much.
    @Nullable PooledFiber next(Carrier carrier, int atLeast) {
        PooledFiber own = carrier.queue.take();
        if (own != null) {
            return own;
        }
        for (Carrier other : carriers) {
            if (other != carrier && other.queue.size() >= atLeast) {
                PooledFiber taken = carrier.queue.takeHalfOf(other.queue);
                if (taken != null) {
                    return taken;
                }
            }
        }
        return null;
    }

    /// Whether a carrier has nothing to do but wait.
    boolean nothingFor(Carrier carrier) {
        if (closed || carrier.queue.size() > 0) {
            return false;
        }
        for (Carrier other : carriers) {
            if (other.queue.size() >= WORTH_SHARING) {
                return false;
            }
        }
        return true;
    }

    void resting() {
        if (resting.begin() == carriers.size()) {
            listener.run();
        }
    }

    void rested() {
        resting.end();
    }

    /// A carrier's last act.
    void gone(Carrier carrier) {
        carriers.remove(carrier);
        retiredTurns.addAndGet(carrier.turns());
        if (resting.many() >= carriers.size()) {
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
            if (nothingToWatch()) {
                watchSleeps = true;
                if (nothingToWatch()) {
                    LockSupport.park(this);
                }
                watchSleeps = false;
            }
            LockSupport.parkNanos(TICK_NANOS);
            tick();
        }
    }

    private boolean nothingToWatch() {
        return resting.many() == carriers.size() && parkedBefore.isEmpty() && parked.isEmpty()
                && carriers.stream().allMatch(carrier -> carrier.queue.size() == 0);
    }

    private void tick() {
        clock.refresh();
        lookAgain();
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

    /// At those who parked before the tick before: by now they see what was put before they did.
    private void lookAgain() {
        parkedBefore.forEach(PooledFiber::lookAgain);
        if (parked.isEmpty()) {
            parkedBefore = List.of();
            return;
        }
        parkedBefore = new ArrayList<>();
        for (PooledFiber fiber = parked.poll(); fiber != null; fiber = parked.poll()) {
            fiber.unlist();
            parkedBefore.add(fiber);
        }
    }

    private void share(int stuck) {
        if (resting.many() > 0) {
            rouseOneToShare();
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
        return resting.many() >= carriers.size() && away.none() && carriers.stream().allMatch(c -> c.queue.size() == 0);
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
    public CoarseClock clock() {
        return clock;
    }

    @Override
    public void close() {
        closed = true;
        carriers.forEach(Carrier::retire);
        LockSupport.unpark(watch);
    }
}
