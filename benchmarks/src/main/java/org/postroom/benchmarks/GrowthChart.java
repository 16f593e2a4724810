package org.postroom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.postroom.benchmarks.chart.Panel;
import org.postroom.benchmarks.chart.Panel.Point;
import org.postroom.benchmarks.chart.Panel.Series;

/// What 'growth' measured, as panels of a chart.
final class GrowthChart {
    private GrowthChart() {}

    static List<Panel> panels(List<Row> rows) {
        return List.of(
                new Panel("A longer pipeline", "relays", "messages a second, end to end", both(rows, Kind.PIPELINE)),
                new Panel("A larger crowd, 1 % of it busy", "components", "messages there and back a second",
                        both(rows, Kind.BUSY)),
                new Panel("Larger messages, made anew", "letters in each", "messages a second, 1 relay",
                        both(rows, Kind.FRESH_TEXT)),
                new Panel("The same, one text by reference", "letters in each", "messages a second, 1 relay",
                        both(rows, Kind.SAME_TEXT)));
    }

    private static List<Series> both(List<Row> rows, Kind kind) {
        return List.of(new Series("2 carriers", points(rows, kind, Contender.POSTROOM)),
                new Series("1 carrier", points(rows, kind, Contender.ONE_CARRIER)));
    }

    private static List<Point> points(List<Row> rows, Kind kind, Contender contender) {
        List<Point> points = new ArrayList<>();
        for (Row row : rows) {
            if (row.workload().kind() == kind) {
                row.sample(contender, "rate").ifPresent(sample -> points.add(new Point(row.workload().size(),
                        sample.median(), sample.least(), sample.most())));
            }
        }
        return points;
    }
}
