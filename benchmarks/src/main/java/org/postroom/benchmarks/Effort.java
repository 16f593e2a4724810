package org.postroom.benchmarks;

/// How much time is spent on a figure.
///
/// @param repeats  JVMs, one after the other
/// @param warm     seconds to warm each up
/// @param measured seconds to measure in each
record Effort(int repeats, double warm, double measured) {
    static final Effort FULL = new Effort(5, 2, 2.5);
    static final Effort QUICK = new Effort(1, 0.3, 0.2);

    /// For what happens ten times a second.
    static final Effort LONG = new Effort(5, 2, 3);

    Effort times(int changed) {
        return new Effort(changed, warm, measured);
    }
}
