package org.postroom.benchmarks;

import java.util.List;

/// Figures of the same thing, measured several times.
///
/// @param figures one or more
public record Sample(List<Double> figures) {
    /// Sorts what it is given.
    public Sample {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("a sample has at least one figure");
        }
        figures = figures.stream().sorted().toList();
    }

    /// A sample.
    public static Sample of(List<Double> figures) {
        return new Sample(figures);
    }

    /// The middle one; of an even number the mean of the middle two.
    public double median() {
        int middle = figures.size() / 2;
        return figures.size() % 2 == 1
                ? figures.get(middle)
                : (figures.get(middle - 1) + figures.get(middle)) / 2;
    }

    /// The smallest one.
    public double least() {
        return figures.getFirst();
    }

    /// The largest one.
    public double most() {
        return figures.getLast();
    }
}
