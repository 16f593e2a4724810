package org.postroom.engine.schedule;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// How a stepped fiber's thread is let go on and gives way: mounted on the scheduler's own thread where the JVM lets
/// us, else by handing a baton to and fro.
sealed interface Strand permits Strand.Mounted, Strand.Baton {
    Thread thread();

    /// By the scheduler's thread: returns when the fiber gives way or is over.
    void goOn();

    /// By the fiber: returns when it has been let go on.
    void giveWay();

    /// By the fiber, at its end.
    void over();

    /// A virtual thread that runs on the scheduler's thread.
    final class Mounted implements Strand {
        private final SteppedScheduler scheduler;
        private final Thread thread;
        private boolean started;
        private boolean allowed;
        private boolean interruptedMeanwhile;
        private volatile @Nullable Runnable continuation;
        private @Nullable Runnable pending;

        Mounted(SteppedScheduler scheduler, String name, Runnable body, Runnable cameBack) {
            this.scheduler = scheduler;
            thread = VirtualThreads.unstarted(task -> execute(task, cameBack), name, body);
        }

        private void execute(Runnable task, Runnable cameBack) {
            Runnable own = continuation;
            if (own == null) {
                continuation = task;
            } else if (own != task) {
                // A virtual thread that this one has started, and that has inherited its executor.
                VirtualThreads.elsewhere(task);
                return;
            }
            if (scheduler.inTurn()) {
                pending = task;
            } else {
                // It had waited for something that the scheduler doesn't know of, such as a lock.
                scheduler.arrive(() -> {
                    pending = task;
                    cameBack.run();
                });
            }
        }

        @Override
        public Thread thread() {
            return thread;
        }

        @Override
        public void goOn() {
            if (!started) {
                started = true;
                thread.start();
            } else {
                allowed = true;
                if (pending == null) {
                    LockSupport.unpark(thread);
                }
            }
            for (Runnable next = pending; next != null; next = pending) {
                pending = null;
                next.run();
            }
        }

        @Override
        public void giveWay() {
            allowed = false;
            while (!allowed) {
                LockSupport.park();
                if (Thread.interrupted()) {
                    interruptedMeanwhile = true;
                }
            }
            restoreInterrupt();
        }

        private void restoreInterrupt() {
            if (interruptedMeanwhile) {
                interruptedMeanwhile = false;
                thread.interrupt();
            }
        }

        @Override
        public void over() {}
    }

    /// A plain virtual thread that runs only while it holds the baton.
    final class Baton implements Strand {
        private final Thread thread;
        private volatile boolean started;
        private volatile boolean granted;
        private volatile boolean returned;
        private volatile @Nullable Thread waiting;

        Baton(String name, Runnable body) {
            thread = Thread.ofVirtual().name(name).unstarted(body);
        }

        @Override
        public Thread thread() {
            return thread;
        }

        @Override
        public void goOn() {
            waiting = Thread.currentThread();
            returned = false;
            granted = true;
            if (started) {
                LockSupport.unpark(thread);
            } else {
                started = true;
                thread.start();
            }
            while (!returned) {
                LockSupport.park(this);
            }
        }

        @Override
        public void giveWay() {
            granted = false;
            over();
            boolean interrupted = false;
            while (!granted) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                thread.interrupt();
            }
        }

        @Override
        public void over() {
            returned = true;
            LockSupport.unpark(waiting);
        }
    }
}
