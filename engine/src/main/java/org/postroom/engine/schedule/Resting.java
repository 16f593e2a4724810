package org.postroom.engine.schedule;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;

/// How many of a pool's carriers have nothing to do. A carrier says so itself, and that is a fence: what it wrote before is
/// seen by whoever finds it resting, and once it goes on it sees what was written before somebody found it so.
///
/// May be used by any thread.
final class Resting {
    private final AtomicInteger many = new AtomicInteger();

    int many() {
        return many.get();
    }

    /// One more; tells how many there are now.
    int begin() {
        return many.incrementAndGet();
    }

    void end() {
        many.decrementAndGet();
    }

    /// By a carrier that doesn't rest: whether all others did, at a moment after all that it has written is to be seen.
    boolean allOthers(int carriers) {
        VarHandle.fullFence();
        return many.get() >= carriers - 1;
    }
}
