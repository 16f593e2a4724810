package org.postroom.engine.network;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/// Those who wait for room, first come first. For any thread.
final class Line {
    private static final Queue<Waiter> NOBODY = new ArrayDeque<>(0);

    private final SpinLock lock = new SpinLock();
    private Queue<Waiter> waiting = NOBODY;
    private volatile boolean empty = true;

    boolean empty() {
        return empty;
    }

    /// Joins at the end, unless it stands here already.
    void join(Waiter waiter) {
        locked(() -> {
            if (!waiting.contains(waiter)) {
                waiting = waiting == NOBODY ? new ArrayDeque<>(2) : waiting;
                waiting.add(waiter);
            }
            return empty = false;
        });
    }

    /// False where it doesn't stand here any more.
    boolean leave(Waiter waiter) {
        return !empty && locked(() -> {
            boolean stood = waiting.remove(waiter);
            empty = waiting.isEmpty();
            return stood;
        });
    }

    Optional<Waiter> first() {
        return empty ? Optional.empty() : locked(() -> {
            Optional<Waiter> first = Optional.ofNullable(waiting.poll());
            empty = waiting.isEmpty();
            return first;
        });
    }

    List<Waiter> all() {
        return empty ? List.of() : locked(() -> {
            List<Waiter> all = List.copyOf(waiting);
            waiting.clear();
            empty = true;
            return all;
        });
    }

    private <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }
}
