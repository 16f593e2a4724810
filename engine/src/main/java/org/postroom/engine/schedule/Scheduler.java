package org.postroom.engine.schedule;

import java.time.Instant;

/// Decides which of its fibers goes on next, and keeps the time for them. One network has one scheduler.
///
/// Its methods may be called by any thread.
public interface Scheduler extends AutoCloseable {
    /// Makes a fiber, without starting it.
    ///
    /// @param name for stacks and traces
    /// @param body what it does; it must not throw
    /// @return the fiber
    Fiber fiber(String name, Runnable body);

    /// The time for the fibers: real or virtual.
    ///
    /// @return now
    Instant now();

    /// Nanoseconds since this scheduler began, real or virtual, to the millisecond or so: cheap enough for each message.
    ///
    /// @return zero or more
    long coarseNanos();

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
