package org.postroom.benchmarks;

import java.util.List;

/// Figures of the same thing, measured several times.
///
/// @param figures one or more
record Sample(List<Double> figures) {
    Sample {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("a sample has at least one figure");
        }
        figures = figures.stream().sorted().toList();
    }

    static Sample of(List<Double> figures) {
        return new Sample(figures);
    }

    /// The middle one; of an even number the mean of the middle two.
    double median() {
        int middle = figures.size() / 2;
        return figures.size() % 2 == 1
                ? figures.get(middle)
                : (figures.get(middle - 1) + figures.get(middle)) / 2;
    }

    double least() {
        return figures.getFirst();
    }

    double most() {
        return figures.getLast();
    }
}
