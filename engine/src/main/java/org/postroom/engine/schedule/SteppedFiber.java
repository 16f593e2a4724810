package org.postroom.engine.schedule;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A fiber that has one turn after the other, as the stepped scheduler says. Its fields are touched in its own turn or
/// between turns, but for `phase` and `abandoned`.
final class SteppedFiber implements Fiber {
    /// Where it stands.
    enum Phase {
        NEW, READY, GOING, PARKED, OVER
    }

    private final SteppedScheduler scheduler;
    private final String name;
    private final Strand strand;
    private volatile Phase phase = Phase.NEW;
    private volatile boolean abandoned;
    private boolean permit;
    private long pauseNumber;

    SteppedFiber(SteppedScheduler scheduler, String name, Runnable body) {
        this.scheduler = scheduler;
        this.name = name;
        Runnable whole = () -> {
            try {
                body.run();
            } finally {
                end();
            }
        };
        strand = VirtualThreads.OWN_CARRIERS
                ? new Strand.Mounted(scheduler, name, whole, this::cameBack)
                : new Strand.Baton(name, whole);
    }

    private void end() {
        stayIfAbandoned();
        phase = Phase.OVER;
        strand.over();
    }

    /// Its thread could go on without having been let: only if it had waited for something of its own.
    private void cameBack() {
        if (phase == Phase.GOING) {
            scheduler.resume(this);
        }
    }

    String name() {
        return name;
    }

    @Override
    public boolean waitsForTurn() {
        return phase == Phase.READY;
    }

    Phase phase() {
        return phase;
    }

    Thread thread() {
        return strand.thread();
    }

    /// By the scheduler: one turn.
    void goOn() {
        phase = Phase.GOING;
        strand.goOn();
    }

    void abandon() {
        abandoned = true;
    }

    boolean abandoned() {
        return abandoned;
    }

    /// By the scheduler, after it has gone on without this fiber.
    void releaseCarrier() {
        strand.over();
    }

    @Override
    public void start() {
        scheduler.inTurnOrArrive(this::becomeReady);
    }

    private void becomeReady() {
        phase = Phase.READY;
        scheduler.ready(this);
    }

    @Override
    public void wake() {
        scheduler.inTurnOrArrive(this::wokenInTurn);
    }

    private void wokenInTurn() {
        if (phase == Phase.PARKED) {
            becomeReady();
        } else {
            permit = true;
        }
    }

    @Override
    public void park() {
        stayIfAbandoned();
        if (permit || Thread.currentThread().isInterrupted()) {
            permit = false;
            return;
        }
        phase = Phase.PARKED;
        strand.giveWay();
        permit = false;
    }

    @Override
    public void pause(long nanos) {
        stayIfAbandoned();
        scheduler.wakeAt(nanos, this, ++pauseNumber);
        park();
        pauseNumber++;
        scheduler.pauseOver();
    }

    /// By the scheduler, when a pause is due: a later pause has another number.
    void due(long number) {
        if (number == pauseNumber) {
            wokenInTurn();
        }
    }

    boolean pausing(long number) {
        return number == pauseNumber;
    }

    @Override
    public void turn() {
        stayIfAbandoned();
        phase = Phase.READY;
        scheduler.ready(this);
        if (scheduler.goesStraightOn(this)) {
            phase = Phase.GOING;
        } else {
            strand.giveWay();
        }
    }

    @Override
    public <T> T outside(Callable<T> call, BooleanSupplier leave) throws Exception {
        return OutsideCall.await(this, name, call, leave, scheduler.away(), done -> scheduler.arrive(() -> {
            done.run();
            wokenInTurn();
        }));
    }

    @Override
    public void interrupt() {
        if (phase == Phase.GOING) {
            strand.thread().interrupt();
        }
        scheduler.inTurnOrArrive(() -> {
            strand.thread().interrupt();
            wokenInTurn();
        });
    }

    @Override
    public long busyNanos() {
        return scheduler.busyNanos(this);
    }

    @Override
    public boolean over() {
        return phase == Phase.OVER;
    }

    @Override
    public StackTraceElement[] stack() {
        return strand.thread().getStackTrace();
    }

    private void stayIfAbandoned() {
        while (abandoned) {
            LockSupport.park(this);
            Thread.interrupted();
        }
    }
}
