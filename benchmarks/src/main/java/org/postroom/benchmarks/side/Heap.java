package org.postroom.benchmarks.side;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;

/// What is alive on the heap.
public final class Heap {
    private Heap() {}

    /// Bytes that a full collection, just now, has found alive. What others allocate meanwhile doesn't count.
    public static long used() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage).filter(Objects::nonNull).mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
