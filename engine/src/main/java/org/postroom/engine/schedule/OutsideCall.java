package org.postroom.engine.schedule;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A call that waits for the world on a virtual thread of the JDK's own scheduler, which makes up for carriers that
/// are stuck in a file or a pipe. Written by its own thread, read by the fiber once `done`.
final class OutsideCall<T> implements Runnable {
    private final Callable<T> call;
    private final Consumer<Runnable> back;
    private final Thread thread;
    private Optional<T> result = Optional.empty();
    private Optional<Throwable> thrown = Optional.empty();
    private volatile boolean done;

    OutsideCall(String name, Callable<T> call, Consumer<Runnable> back) {
        this.call = call;
        this.back = back;
        thread = Thread.ofVirtual().name(name + " outside").unstarted(this);
    }

    /// Lets the call run, and the fiber give way until it is back or is to be left.
    static <T> T await(Fiber fiber, String name, Callable<T> call, BooleanSupplier leave, Away away)
            throws Exception {
        return await(fiber, name, call, leave, away, done -> {
            done.run();
            fiber.wake();
        });
    }

    /// The same; `back` says when the fiber may find that the call has come back, and wakes it. A stepped one finds it
    /// only when the scheduler takes in what has arrived, or the same run would differ by how quick the world is.
    static <T> T await(Fiber fiber, String name, Callable<T> call, BooleanSupplier leave, Away away,
            Consumer<Runnable> back) throws Exception {
        var outside = new OutsideCall<>(name, call, back);
        away.leave();
        try {
            outside.thread.start();
            while (!outside.done) {
                fiber.park();
                if (Thread.interrupted() || !outside.done && leave.getAsBoolean()) {
                    outside.thread.interrupt();
                    throw new InterruptedException("left while outside");
                }
            }
        } finally {
            away.back();
        }
        return outside.outcome();
    }

    @Override
    public void run() {
        try {
            result = Optional.ofNullable(call.call());
        } catch (Throwable e) {
            thrown = Optional.of(e);
        }
        back.accept(() -> done = true);
    }

    /// What the call gave, or throws what it threw. A call for its effect alone may give null.
    @SuppressWarnings("NullAway")
    T outcome() throws Exception {
        if (thrown.isEmpty()) {
            return result.orElse(null);
        }
        switch (thrown.get()) {
            case Exception e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
