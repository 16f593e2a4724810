package org.postroom.editor.run;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The threads of a [Run], so that the UI's never waits. Shared: any thread may give them something to do.
final class Threads implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Threads.class.getName());
    private static final Duration OFTEN = Duration.ofMillis(100);

    private final Executor ui;
    private final Consumer<String> told;
    /// Makes the schedulers, whose carriers inherit its priority: where all cores are busy the screen goes first.
    private final ExecutorService changes = Executors
            .newSingleThreadExecutor(daemon("changes", Thread.MIN_PRIORITY));
    private final ScheduledExecutorService sampling = Executors
            .newSingleThreadScheduledExecutor(daemon("glances", Thread.NORM_PRIORITY));

    /// @param ui   runs what it is given on the UI thread
    /// @param told hears sentences for the person, on the UI thread
    Threads(Executor ui, Consumer<String> told) {
        this.ui = ui;
        this.told = told;
    }

    private static ThreadFactory daemon(String name, int priority) {
        return body -> Thread.ofPlatform().daemon().name("postroom-" + name).priority(priority).unstarted(body);
    }

    /// On the thread that samples, ten times a second.
    ///
    /// @return to be cancelled
    Future<?> often(Runnable sample) {
        return sampling.scheduleAtFixedRate(sample, OFTEN.toMillis(), OFTEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// On the thread that samples, unless the run is closed.
    void sampling(Runnable look) {
        try {
            sampling.execute(look);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "it was closed meanwhile", e);
        }
    }

    /// On the thread that starts networks and has them follow the document, one after the other.
    void changing(Runnable change) {
        changes.execute(change);
    }

    /// On the UI thread.
    void showing(Runnable update) {
        ui.execute(update);
    }

    /// Tells the person a sentence.
    void say(String sentence) {
        ui.execute(() -> told.accept(sentence));
    }

    /// What a command does.
    interface Act {
        void act() throws InterruptedException;
    }

    /// A command that may have to wait for something goes on a thread of its own, lest the next one wait behind it.
    void beside(Act act) {
        Thread.ofPlatform().daemon().name("postroom-command").start(() -> {
            try {
                act.act();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IllegalArgumentException | IllegalStateException e) {
                LOG.log(System.Logger.Level.DEBUG, "a command", e);
                say(String.valueOf(e.getMessage()));
            }
        });
    }

    /// Whether nobody samples any more.
    boolean closed() {
        return sampling.isShutdown();
    }

    /// Ends them; what was to be changed still is.
    @Override
    public void close() {
        sampling.shutdownNow();
        changes.shutdown();
    }
}
