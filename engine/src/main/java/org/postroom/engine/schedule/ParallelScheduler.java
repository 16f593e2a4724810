package org.postroom.engine.schedule;

import java.time.Duration;
import java.time.Instant;

/// All cores, real time. Fibers are virtual threads on carriers of our own where the JVM lets us supply them, else on
/// the JDK's.
public final class ParallelScheduler implements Scheduler {
    private final Instant begun = Instant.now();
    private final long origin = System.nanoTime();
    private final Ground ground;

    /// What carries the fibers of a [ParallelScheduler].
    sealed interface Ground permits CarrierPool, JdkCarriers {
        /// Makes a fiber.
        Fiber fiber(String name, Fiber.Body body);

        /// Whether it asks those who have parked once more, and has a barrier.
        boolean supervises();

        /// Makes writes seen, both ways.
        void barrier();

        /// Whether no fiber is ready, running, pausing or outside.
        boolean idle();

        /// Grows whenever a fiber goes on.
        long activity();

        /// Sets what is called when `idle` may have become true.
        void whenIdle(Runnable listener);

        /// As right as a tick of the watch.
        CoarseClock clock();

        /// Ends the threads.
        void close();
    }

    /// As many carriers as there are cores.
    public ParallelScheduler() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /// A scheduler for a number of carriers.
    ///
    /// @param carriers at least 1; without carriers of our own the JDK decides
    public ParallelScheduler(int carriers) {
        ground = VirtualThreads.OWN_CARRIERS ? new CarrierPool(carriers) : new JdkCarriers();
    }

    @Override
    public Fiber fiber(String name, Fiber.Body body) {
        return ground.fiber(name, body);
    }

    @Override
    public boolean supervises() {
        return ground.supervises();
    }

    @Override
    public void barrier() {
        ground.barrier();
    }

    @Override
    public Instant now() {
        return begun.plus(Duration.ofNanos(System.nanoTime() - origin));
    }

    @Override
    public CoarseClock clock() {
        return ground.clock();
    }

    @Override
    public void between(Runnable act) {
        act.run();
    }

    @Override
    public boolean idle() {
        return ground.idle();
    }

    @Override
    public long activity() {
        return ground.activity();
    }

    @Override
    public void whenIdle(Runnable listener) {
        ground.whenIdle(listener);
    }

    @Override
    public void close() {
        ground.close();
    }
}
