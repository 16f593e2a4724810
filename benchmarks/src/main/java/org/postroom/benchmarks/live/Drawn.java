package org.postroom.benchmarks.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// The flows that are looked at.
final class Drawn {
    private static final int ACROSS = 200;
    private static final int DOWN = 120;

    private Drawn() {}

    /// Ten links in a row: numbers, as fast as they are taken.
    static Flow pipeline() {
        return rows(1, 11, Placed.of("Counter"));
    }

    /// Rows of 40 links, along which a message goes every millisecond.
    static Flow busy() {
        return rows(25, 41, Placed.of("Ticker").withSettings(Map.of("period", "1ms")));
    }

    /// Two that never give way, and some that talk with each other.
    static Flow looping() {
        Flow talking = rows(4, 5, Placed.of("Ticker").withSettings(Map.of("period", "10ms")));
        Drawing drawing = talking.drawing().with("endless-1", Placed.of("Endless")).with("endless-2",
                Placed.of("Endless"));
        SortedMap<String, Layout.Point> places = new TreeMap<>(talking.layout().drawing().components());
        places.put("endless-1", new Layout.Point(0, -DOWN));
        places.put("endless-2", new Layout.Point(ACROSS, -DOWN));
        return laidOut(drawing, places);
    }

    /// The component at a place of [#rows].
    static String id(int row, int column) {
        return "c-" + row + "-" + column;
    }

    private static Flow rows(int rows, int columns, Placed source) {
        SortedMap<String, Placed> components = new TreeMap<>();
        SortedMap<String, Layout.Point> places = new TreeMap<>();
        List<Link> links = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean last = column == columns - 1;
                components.put(id(row, column), column == 0 ? source : Placed.of(last ? "NullSink" : "Stringify"));
                places.put(id(row, column), new Layout.Point(column * ACROSS, row * DOWN));
                if (column > 0) {
                    links.add(Link.of(id(row, column - 1) + ".outbox", id(row, column) + ".inbox"));
                }
            }
        }
        return laidOut(Drawing.empty().withComponents(components).withLinks(links), places);
    }

    private static Flow laidOut(Drawing drawing, SortedMap<String, Layout.Point> places) {
        return Flow.empty().withDrawing(drawing)
                .withLayout(new Layout(new Layout.Sheet(places, List.of(), List.of()), new TreeMap<>(), Map.of()));
    }
}
