package org.postroom.benchmarks;

/// What a workload gives: a number with its unit.
///
/// @param word   as the JVM that measures says it, in the basic unit
/// @param unit   as the table says it
/// @param scale  how many of the basic unit make one of the table's
/// @param better which of two is the better one
record Figure(String word, String unit, double scale, Better better) {
    /// Which of two figures is the better one; where all that counts is that it stays near nothing, there is no ratio.
    enum Better {
        MORE, LESS, NONE
    }

    static Figure rate(String unit, double scale) {
        return new Figure("rate", unit, scale, Better.MORE);
    }

    static Figure time() {
        return new Figure("seconds", "s", 1, Better.LESS);
    }

    /// How many times better one is than another; not a number where that says nothing.
    double ratio(double one, double other) {
        return switch (better) {
            case MORE -> one / other;
            case LESS -> other / one;
            case NONE -> Double.NaN;
        };
    }
}
