package org.postroom.engine.random.run;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.postroom.engine.network.Network;

/// Looks after runs that never come to rest. It sees a real clock, but only a run that is wrong is ever judged by it.
public final class Watchdog implements AutoCloseable {
    private static final long LOOK_NANOS = 1_000_000_000;
    private static final int LOOKS_WITHOUT_A_MOVE = 3;
    private static final int LOOKS_IN_ONE_TURN = 30;
    private static final int LOOKS_AT_ALL = 200;

    private final Set<Watched> all = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// A watchdog with a thread of its own.
    public Watchdog() {
        Thread.ofPlatform().daemon().name("watchdog").start(this::watch);
    }

    /// Waits until a network has come to rest.
    ///
    /// @return why it never does
    Optional<String> await(Network network, Journal journal) {
        Watched watched = new Watched(network, journal, Thread.currentThread());
        all.add(watched);
        try {
            network.awaitQuiet(Duration.ofSeconds(Long.MAX_VALUE));
        } catch (InterruptedException e) {
            // The reason is in the trouble.
        } finally {
            all.remove(watched);
        }
        return watched.over();
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(this, LOOK_NANOS);
            all.forEach(Watched::look);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private static final class Watched {
        private final Network network;
        private final Journal journal;
        private final Thread waiting;
        private Optional<String> trouble = Optional.empty();
        private boolean over;
        private long seen = -1;
        private int looks;
        private int looksWithoutAMove;

        Watched(Network network, Journal journal, Thread waiting) {
            this.network = network;
            this.journal = journal;
            this.waiting = waiting;
        }

        synchronized void look() {
            looks++;
            long now = network.scheduler().activity();
            looksWithoutAMove = now == seen ? looksWithoutAMove + 1 : 0;
            seen = now;
            trouble = trouble();
            if (!over && trouble.isPresent()) {
                waiting.interrupt();
            }
        }

        private Optional<String> trouble() {
            if (journal.full() || looks > LOOKS_AT_ALL) {
                return Optional.of("it goes on and on");
            }
            if (looksWithoutAMove >= LOOKS_WITHOUT_A_MOVE && network.quiet()) {
                return Optional.of("it is quiet, but who waits for that isn't told");
            }
            if (looksWithoutAMove >= LOOKS_WITHOUT_A_MOVE && network.scheduler().idle()) {
                return Optional.of("the scheduler is idle, but the network isn't quiet");
            }
            return looksWithoutAMove < LOOKS_IN_ONE_TURN
                    ? Optional.empty()
                    : Optional.of("nobody moves, and the scheduler isn't idle");
        }

        synchronized Optional<String> over() {
            over = true;
            Thread.interrupted();
            return trouble;
        }
    }
}
