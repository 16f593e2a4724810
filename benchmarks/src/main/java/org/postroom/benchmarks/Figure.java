package org.postroom.benchmarks;

/// What a workload gives: a number with its unit.
///
/// @param word   as the JVM that measures says it, in the basic unit
/// @param unit   as the table says it
/// @param scale  how many of the basic unit make one of the table's
/// @param better which of two is the better one
record Figure(String word, String unit, double scale, Better better) {
    /// Which of two figures is the better one.
    enum Better {
        MORE, LESS
    }

    static Figure rate(String unit, double scale) {
        return new Figure("rate", unit, scale, Better.MORE);
    }

    static Figure time() {
        return new Figure("seconds", "s", 1, Better.LESS);
    }

    /// How many times better one is than another.
    double ratio(double one, double other) {
        return better == Better.MORE ? one / other : other / one;
    }
}
