package org.postroom.engine.schedule;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/// A thread of control that gives way only at its own turn boundaries: [#turn], [#park], [#pause], [#outside].
/// Kamaelia: microprocess.
///
/// `start`, `wake`, `interrupt` and the questions may be called by any thread, the boundaries only by the fiber itself.
public interface Fiber {
    /// What a fiber does. It must not throw.
    interface Body extends Runnable {
        /// Asked by the fiber's own thread when it parks, or by another soon after, where the scheduler
        /// [supervises][Scheduler#supervises].
        ///
        /// @return whether what it waits for is there already; then it goes on
        boolean overlooked();
    }

    /// Lets it begin.
    void start();

    /// Lets a parked or pausing fiber go on, or its next park return at once.
    void wake();

    /// Gives way until woken. May return for no reason: ask again for what you wait for.
    void park();

    /// Gives way for a time, or until woken.
    ///
    /// @param nanos how long, by the scheduler's time
    void pause(long nanos);

    /// Gives way to others that are ready, if the scheduler says so.
    void turn();

    /// Lets a call wait for the world on another thread, and gives way until it has come back.
    ///
    /// @param <T>  what the call gives
    /// @param call  what to wait for
    /// @param leave asked whenever the fiber is woken; once true, the call is interrupted and left
    /// @return what the call gives
    /// @throws InterruptedException when the call was left, or this fiber interrupted
    /// @throws Exception            what the call throws
    <T> T outside(Callable<T> call, BooleanSupplier leave) throws Exception;

    /// Interrupts its thread, as [Thread#interrupt] does.
    void interrupt();

    /// For how long it has been going on without a turn boundary.
    ///
    /// @return nanoseconds of real time; zero when it isn't going on
    long busyNanos();

    /// Whether it could go on at once, and waits only for the scheduler to give it a turn.
    ///
    /// @return false under a scheduler that doesn't give turns
    default boolean waitsForTurn() {
        return false;
    }

    /// Whether its body has returned.
    ///
    /// @return true from then on
    boolean over();

    /// What its thread is doing, for reports about fibers that don't come back.
    ///
    /// @return the stack, innermost first
    StackTraceElement[] stack();
}
