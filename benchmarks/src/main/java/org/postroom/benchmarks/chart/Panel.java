package org.postroom.benchmarks.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// One picture of a chart: lines over a logarithmic axis each way.
///
/// @param title  above it
/// @param across what the horizontal axis shows
/// @param up     what the vertical axis shows
/// @param series the lines, the most important first
public record Panel(String title, String across, String up, List<Series> series) {
    public Panel {
        series = List.copyOf(series);
    }

    /// A line.
    ///
    /// @param name   for the key
    /// @param points from left to right
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /// A median with the range around it.
    public record Point(double across, double up, double least, double most) {}

    LogScale acrossScale() {
        return LogScale.around(values(Point::across));
    }

    LogScale upScale() {
        return LogScale.around(Stream.concat(values(Point::least).stream(), values(Point::most).stream()).toList());
    }

    private List<Double> values(ToDoubleFunction<Point> value) {
        return series.stream().flatMap(line -> line.points().stream()).map(value::applyAsDouble).toList();
    }
}
