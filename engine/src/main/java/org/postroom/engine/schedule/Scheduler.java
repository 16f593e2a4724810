package org.postroom.engine.schedule;

import java.time.Instant;

/// Decides which of its fibers goes on next, and keeps the time for them. One network has one scheduler.
///
/// Its methods may be called by any thread.
public interface Scheduler extends AutoCloseable {
    /// Makes a fiber, without starting it.
    ///
    /// @param name for stacks and traces
    /// @param body what it does
    /// @return the fiber
    Fiber fiber(String name, Fiber.Body body);

    /// Whether it asks each fiber that has parked once more whether it need have, so that whoever wakes fibers needn't pay
    /// for a fence at each message; and whether [#barrier] works.
    ///
    /// @return always the same
    boolean supervises();

    /// Returns when whatever its fibers wrote before is seen by the caller, and what the caller wrote is seen by them.
    /// Some microseconds long. Only where it [supervises][#supervises].
    void barrier();

    /// The time for the fibers: real or virtual.
    ///
    /// @return now
    Instant now();

    /// The time for stamps.
    ///
    /// @return always the same
    CoarseClock clock();

    /// Does something between two turns: nothing is half done then, in a stepped run. Under a parallel scheduler there
    /// is no such moment, and it's done at once.
    ///
    /// @param act short, and not waiting for any fiber
    /// @throws InterruptedException when the calling thread is interrupted before it is done
    void between(Runnable act) throws InterruptedException;

    /// Whether nothing can happen by itself now: no fiber is ready or running, none pauses, none is outside.
    ///
    /// @return true at a moment during the call
    boolean idle();

    /// A count that grows whenever a fiber goes on. The same count before and after a look means that nothing moved.
    ///
    /// @return any number
    long activity();

    /// Sets what is called, on some thread, whenever [#idle] may have become true. It must not wait.
    ///
    /// @param listener the only one; it replaces the one before
    void whenIdle(Runnable listener);

    /// Ends the scheduler's own threads. Fibers that still wait never go on.
    @Override
    void close();
}
