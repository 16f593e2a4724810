package org.postroom.engine.network;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.postroom.engine.schedule.Pace;
import org.postroom.engine.schedule.Scheduler;
import org.postroom.engine.schedule.SteppedScheduler;

/// How a network stops within two seconds, whatever its components do.
record Stopping(Network network, Scheduler scheduler, Outsiders outsiders) {
    private static final Duration GRACE = Duration.ofMillis(1_200);
    private static final Duration AFTER_INTERRUPTION = Duration.ofMillis(300);
    private static final Duration OTHERS = Duration.ofMillis(300);
    private static final Duration A_LOOK = Duration.ofMillis(10);

    List<String> stop() throws InterruptedException {
        if (running().allMatch(desk -> desk.attended(Desk.STOPPING))) {
            return leftBehind(); // by the stop before
        }
        betweenTurns(network::tellAll);
        boolean settled = network.awaitQuiet(GRACE);
        if (!network.ended()) {
            interrupt(settled);
            if (!network.awaitEnd(AFTER_INTERRUPTION)) {
                giveUpStuck();
            }
        }
        return leftBehind();
    }

    private List<String> leftBehind() {
        return running().map(Desk::path).toList();
    }

    private Stream<Desk> running() {
        return network.desks().stream().filter(Desk::runs);
    }

    /// Who waits for what can't come is interrupted between two turns, so that the same run stops in the same way; who
    /// doesn't come back from its turn, at once.
    private void interrupt(boolean settled) {
        if (!settled) {
            interruptAll();
        }
        betweenTurns(this::interruptAll);
    }

    /// Lets a stepped scheduler take the turns that ending needs, as fast as it goes.
    private void betweenTurns(Runnable tell) {
        if (scheduler instanceof SteppedScheduler stepped) {
            stepped.soon(tell);
            stepped.pace(Pace.FULL);
            stepped.go();
        } else {
            tell.run();
        }
    }

    private void interruptAll() {
        running().forEach(desk -> {
            desk.attention(Desk.STOPPING);
            desk.fiber().interrupt();
        });
    }

    /// One after the other comes to its turn and hangs there, is interrupted, and given up if that doesn't help.
    private void giveUpStuck() throws InterruptedException {
        long began = System.nanoTime();
        while (!network.awaitEnd(A_LOOK) && System.nanoTime() - began < OTHERS.toNanos()) {
            if (scheduler instanceof SteppedScheduler stepped) {
                interruptAll();
                stepped.abandonStuck();
            }
        }
    }
}
