package org.postroom.benchmarks;

import org.postroom.benchmarks.side.Lap;

/// Finds how many operations make a lap of a length. Starts with few, for nobody knows how fast they are. Those whose
/// boxes have no bounds pay for what they pile up meanwhile, up to what their heap holds.
final class LapLength {
    private static final int FIRST = 2_000;
    private static final int MOST = 40_000_000;
    private static final int FASTEST_GROWTH = 8;

    private final double seconds;
    private int operations = FIRST;

    LapLength(double seconds) {
        this.seconds = seconds;
    }

    int operations() {
        return operations;
    }

    void learn(Lap lap) {
        double fitting = lap.perSecond() * seconds;
        operations = (int) Math.clamp(fitting, 100, Math.min(MOST, (double) operations * FASTEST_GROWTH));
    }
}
