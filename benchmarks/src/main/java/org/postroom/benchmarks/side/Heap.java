package org.postroom.benchmarks.side;

import java.lang.management.ManagementFactory;

/// What is alive on the heap.
public final class Heap {
    private Heap() {}

    /// Bytes in use after a full collection.
    public static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
