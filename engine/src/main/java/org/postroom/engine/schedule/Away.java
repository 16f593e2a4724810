package org.postroom.engine.schedule;

import java.util.concurrent.atomic.AtomicLong;

/// Counts the fibers that pause or are outside: as long as there is one, something can still happen by itself.
final class Away {
    private final AtomicLong count = new AtomicLong();

    void leave() {
        count.incrementAndGet();
    }

    void back() {
        count.decrementAndGet();
    }

    boolean none() {
        return count.get() == 0;
    }
}
