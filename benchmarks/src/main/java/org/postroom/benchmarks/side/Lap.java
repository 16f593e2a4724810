package org.postroom.benchmarks.side;

/// A stretch of work that was done and checked.
///
/// @param operations how many, in the workload's own unit
/// @param nanos      from the first one's start to the last one's end
public record Lap(long operations, long nanos) {
    public double perSecond() {
        return operations * 1e9 / Math.max(1, nanos);
    }
}
