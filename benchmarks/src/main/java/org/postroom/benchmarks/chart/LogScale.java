package org.postroom.benchmarks.chart;

import java.util.List;
import java.util.stream.IntStream;

/// An axis on which each power of ten has the same length.
///
/// @param lowest  the power of ten at its beginning
/// @param highest the power of ten at its end, larger
record LogScale(int lowest, int highest) {
    /// The axis on which all of these lie, from power to power of ten.
    ///
    /// @throws IllegalArgumentException where one isn't above zero
    static LogScale around(List<Double> values) {
        if (values.isEmpty() || values.stream().anyMatch(value -> !(value > 0))) {
            throw new IllegalArgumentException("a logarithmic axis has values, all above zero, not " + values);
        }
        double least = values.stream().mapToDouble(value -> value).min().orElseThrow();
        double most = values.stream().mapToDouble(value -> value).max().orElseThrow();
        int low = (int) Math.floor(Math.log10(least));
        int high = (int) Math.ceil(Math.log10(most));
        return new LogScale(low, Math.max(high, low + 1));
    }

    /// Where a value lies: 0 at the beginning, 1 at the end.
    double at(double value) {
        return (Math.log10(value) - lowest) / (highest - lowest);
    }

    List<Double> powers() {
        return IntStream.rangeClosed(lowest, highest).mapToObj(power -> Math.pow(10, power)).toList();
    }

    /// A power of ten in few characters.
    static String label(double value) {
        if (value >= 1e9) {
            return whole(value / 1e9) + " G";
        }
        if (value >= 1e6) {
            return whole(value / 1e6) + " M";
        }
        return value >= 1e3 ? whole(value / 1e3) + " k" : value >= 1 ? whole(value) : Double.toString(value);
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }
}
