package org.postroom.engine.schedule;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One fiber at a time, from one turn boundary to the next, chosen by a [Policy]; time is virtual. The same fibers, the
/// same policy and the same input from outside give the same run, turn for turn.
///
/// What comes from outside (a call that came back, a wake from another thread) waits until no fiber is ready, or 10,000
/// turns at most. While a call is outside, virtual time goes no faster than real time, so that a quick call is back
/// before the next pause is over.
///
/// It starts held: [#go], [#step]. Its turns run on a thread of its own. Kamaelia: the scheduler, with its `slowmo`.
/// Longer than most files: turns, virtual time and arrivals decide together who goes on, in one place.
public final class SteppedScheduler implements Scheduler {
    /// When virtual time begins, in every run.
    public static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    private static final int MOST_TURNS_BEFORE_ARRIVALS = 10_000;
    private static final long UNLIMITED = Long.MAX_VALUE;
    private static final long STUCK_NANOS = 20_000_000;
    private static final int TURNS_PER_LOOK_AT_THE_CLOCK = 1_024;

    private static final VarHandle GOING;

    static {
        try {
            GOING = MethodHandles.lookup().findVarHandle(SteppedScheduler.class, "going", SteppedFiber.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Policy policy;
    private final ReadyList ready = new ReadyList();
    private final PriorityQueue<Due> pauses = new PriorityQueue<>();
    private final Queue<Runnable> arrivals = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> acts = new ConcurrentLinkedQueue<>();
    private volatile Thread loop;
    private volatile @Nullable SteppedFiber going;
    private volatile long goingSince;
    private volatile long allowance;
    private volatile Pace pace = Pace.FULL;
    private volatile Runnable listener = () -> {};
    private volatile boolean idle = true;
    private volatile boolean closed;
    private volatile long turns;
    private volatile long nanos;
    private final CoarseClock clock = new CoarseClock(() -> nanos);
    private volatile long limit = Long.MAX_VALUE;
    private final Away away = new Away();
    private @Nullable SteppedFiber chosen;
    private long numbers;
    private int loose;
    private int arrivalsWaited;
    private long waitingSince;
    private String lastTurn = "";

    private record Due(long at, long number, SteppedFiber fiber, long pauseNumber) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /// A held scheduler.
    ///
    /// @param policy chooses who has the next turn
    public SteppedScheduler(Policy policy) {
        this.policy = policy;
        loop = carrier();
        loop.start();
    }

    private Thread carrier() {
        return Thread.ofPlatform().daemon().name("postroom-stepped").unstarted(this::loop);
    }

    @Override
    public Fiber fiber(String name, Fiber.Body body) {
        return new SteppedFiber(this, name, body);
    }

    @Override
    public boolean supervises() {
        return false;
    }

    @Override
    public void barrier() {
        throw new UnsupportedOperationException("one turn at a time needs no barrier");
    }

    @Override
    public Instant now() {
        return BEGINNING.plus(Duration.ofNanos(nanos));
    }

    @Override
    public CoarseClock clock() {
        return clock;
    }

    @Override
    public long activity() {
        return turns;
    }

    @Override
    public boolean idle() {
        return idle && arrivals.isEmpty() && acts.isEmpty();
    }

    @Override
    public void whenIdle(Runnable newListener) {
        listener = newListener;
    }

    /// Takes turns until it is held.
    public void go() {
        allowance = UNLIMITED;
        LockSupport.unpark(loop);
    }

    /// Takes turns until it is held, or this much more virtual time would have gone by.
    ///
    /// @param virtual zero or more
    public void goFor(Duration virtual) {
        limit = nanos + virtual.toNanos();
        go();
    }

    /// Takes no further turn after this one.
    public void hold() {
        allowance = 0;
    }

    /// Whether it takes no turns by itself.
    ///
    /// @return true after [#hold], and when its steps are used up
    public boolean held() {
        return allowance == 0;
    }

    /// Sets how fast it goes.
    ///
    /// @param newPace from the next turn on
    public void pace(Pace newPace) {
        pace = newPace;
        LockSupport.unpark(loop);
    }

    /// Takes one turn, of whomever the policy chooses, letting a pause end first where nobody is ready.
    ///
    /// @return who had it, or nobody when nothing can happen
    /// @throws InterruptedException when the calling thread is interrupted
    public Optional<String> step() throws InterruptedException {
        return stepping(() -> takeTurn(false));
    }

    /// Gives the next turn to a fiber that the learner has chosen.
    ///
    /// @param name the fiber's name
    /// @return its name, or nobody when it isn't ready
    /// @throws InterruptedException when the calling thread is interrupted
    public Optional<String> step(String name) throws InterruptedException {
        return stepping(() -> {
            takeArrivals();
            putBackChosen();
            for (int i = 0; i < ready.count(); i++) {
                if (ready.name(i).equals(name)) {
                    chosen = ready.remove(i);
                    takeTurn(false);
                    return;
                }
            }
        });
    }

    /// Somebody was held just before the turn that the policy had given it.
    private void putBackChosen() {
        SteppedFiber next = chosen;
        if (next != null) {
            ready.add(next);
            chosen = null;
        }
    }

    private Optional<String> stepping(Runnable turn) throws InterruptedException {
        hold();
        StringBuilder who = new StringBuilder();
        between(() -> {
            long before = turns;
            lastTurn = "";
            turn.run();
            who.append(turns > before ? lastTurn : "");
        });
        return who.isEmpty() ? Optional.empty() : Optional.of(who.toString());
    }

    @Override
    public void between(Runnable act) throws InterruptedException {
        if (inTurn()) {
            act.run();
            return;
        }
        FutureTask<Void> whole = new FutureTask<>(act, null);
        acts.add(whole);
        LockSupport.unpark(loop);
        if (closed && acts.remove(whole)) {
            whole.run();
        }
        try {
            whole.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        }
    }

    /// Does something between two turns, the next time there is such a moment, without waiting for it.
    ///
    /// @param act short, and not waiting for any fiber
    public void soon(Runnable act) {
        acts.add(act);
        LockSupport.unpark(loop);
        if (closed && acts.remove(act)) {
            act.run();
        }
    }

    /// Gives up a fiber that hasn't come back from its turn for a while, so that the others can go on.
    public synchronized void abandonStuck() {
        SteppedFiber stuck = going;
        if (stuck == null || System.nanoTime() - goingSince < STUCK_NANOS || !GOING.compareAndSet(this, stuck, null)) {
            return; // it has come back meanwhile, or nobody is stuck
        }
        stuck.abandon();
        loop = carrier();
        loop.start();
        stuck.releaseCarrier();
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(loop);
    }

    private void loop() {
        while (!closed && Thread.currentThread() == loop) {
            if (!acts.isEmpty()) {
                idle = false; // before the act is taken out, or it would look as if nothing were to do
                Optional.ofNullable(acts.poll()).ifPresent(Runnable::run);
            } else if (allowance == 0) {
                rest(arrivals.isEmpty() && nothingDue());
            } else {
                idle = false;
                takeTurn(true);
            }
        }
        for (Runnable act = acts.poll(); closed && act != null; act = acts.poll()) {
            act.run();
        }
    }

    private boolean nothingDue() {
        return ready.count() == 0 && pauses.isEmpty() && away.none() && loose == 0 && chosen == null;
    }

    private void rest(boolean nothingToDo) {
        if (nothingToDo && !idle) {
            idle = true;
            if (idle()) {
                listener.run();
            }
        }
        if (acts.isEmpty() && (allowance == 0 || arrivals.isEmpty()) && !closed) {
            LockSupport.park(this);
        }
    }

    private void takeTurn(boolean mayRest) {
        if (ready.count() == 0 || !arrivals.isEmpty() && ++arrivalsWaited > MOST_TURNS_BEFORE_ARRIVALS) {
            takeArrivals();
        }
        if (chosen == null && ready.count() == 0 && !letPauseEnd(mayRest)) {
            if (mayRest && arrivals.isEmpty() && pauses.isEmpty()) {
                rest(nothingDue());
            }
            return;
        }
        if (mayRest && !keepPace()) {
            return;
        }
        SteppedFiber next = chosen == null ? ready.remove(policy.choose(ready)) : chosen;
        chosen = null;
        resume(next);
    }

    private void takeArrivals() {
        arrivalsWaited = 0;
        for (Runnable arrival = arrivals.poll(); arrival != null; arrival = arrivals.poll()) {
            arrival.run();
        }
    }

    /// Lets virtual time go on to the next pause's end, when it may.
    private boolean letPauseEnd(boolean mayWait) {
        Due due = pauses.peek();
        if (due == null) {
            return false;
        }
        if (mayWait && due.at > limit) {
            nanos = limit;
            clock.refresh();
            limit = Long.MAX_VALUE;
            hold();
            return false;
        }
        if (mayWait && !waitFor(due.at - nanos)) {
            return false;
        }
        pauses.remove();
        nanos = Math.max(nanos, due.at);
        clock.refresh();
        due.fiber.due(due.pauseNumber);
        return ready.count() > 0;
    }

    /// Waits as long in real time as the virtual time needs; false when something came in between.
    private boolean waitFor(long virtual) {
        long real = Math.max(!away.none() ? virtual : 0, pace.realNanos(virtual));
        return waitReal(real);
    }

    private boolean keepPace() {
        return pace.turnsPerSecond() == Double.POSITIVE_INFINITY || waitReal(pace.nanosPerTurn());
    }

    private boolean waitReal(long length) {
        if (length <= 0) {
            return true;
        }
        long now = System.nanoTime();
        if (waitingSince == 0) {
            waitingSince = now;
        }
        long left = waitingSince + length - now;
        if (left > 0) {
            LockSupport.parkNanos(this, left);
            if (System.nanoTime() - waitingSince < length) {
                return false;
            }
        }
        waitingSince = 0;
        return true;
    }

    /// Gives a fiber its turn, by the loop's thread.
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the current turn writes
    void resume(SteppedFiber fiber) {
        if (fiber.abandoned()) {
            return; // it had given way just before
        }
        turns++;
        waitingSince = 0;
        lastTurn = fiber.name();
        goingSince = System.nanoTime();
        going = fiber;
        boolean wasLoose = fiber.phase() == SteppedFiber.Phase.GOING;
        fiber.goOn();
        if (GOING.compareAndSet(this, fiber, null)) {
            loose += (fiber.phase() == SteppedFiber.Phase.GOING ? 1 : 0) - (wasLoose ? 1 : 0);
            if (allowance != UNLIMITED && allowance > 0) {
                allowance--;
            }
        } else {
            while (Thread.currentThread() == loop) {
                Thread.onSpinWait(); // it was given up, and another thread is about to take over
            }
        }
    }

    /// Whether the calling code runs in a turn or between two, so that it may touch what the turns touch.
    boolean inTurn() {
        if (VirtualThreads.OWN_CARRIERS) {
            return VirtualThreads.carrier() == loop;
        }
        SteppedFiber now = going;
        return Thread.currentThread() == (now == null ? loop : now.thread());
    }

    void arrive(Runnable arrival) {
        arrivals.add(arrival);
        LockSupport.unpark(loop);
    }

    void inTurnOrArrive(Runnable act) {
        if (inTurn()) {
            act.run();
        } else {
            arrive(act);
        }
    }

    void ready(SteppedFiber fiber) {
        ready.add(fiber);
    }

    /// By a fiber that has just queued itself: whether the policy gives it the next turn too, and nothing is in between.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    boolean goesStraightOn(SteppedFiber fiber) {
        if (allowance != UNLIMITED || !acts.isEmpty() || !arrivals.isEmpty() || !pace.full()) {
            return false;
        }
        chosen = ready.remove(policy.choose(ready));
        if (chosen != fiber) {
            return false;
        }
        chosen = null;
        if ((++turns & TURNS_PER_LOOK_AT_THE_CLOCK - 1) == 0) {
            goingSince = System.nanoTime();
        }
        return true;
    }

    void wakeAt(long after, SteppedFiber fiber, long pauseNumber) {
        pauses.add(new Due(nanos + Math.max(0, after), ++numbers, fiber, pauseNumber));
    }

    /// A pause may have ended early: forget what is no longer awaited.
    void pauseOver() {
        while (!pauses.isEmpty() && !pauses.peek().fiber.pausing(pauses.peek().pauseNumber)) {
            pauses.remove();
        }
    }

    Away away() {
        return away;
    }

    long busyNanos(SteppedFiber fiber) {
        return going == fiber ? System.nanoTime() - goingSince : 0;
    }
}
