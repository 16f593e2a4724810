package org.postroom.editor.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.drawing.plan.Declared;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Planner;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// Drawings for the tests.
final class Drawn {
    private Drawn() {}

    /// Components in rows, each linked to the next one: `c0` at the origin, `c1` to its right.
    static Flow rows(int rows, int columns) {
        SortedMap<String, Placed> components = new TreeMap<>();
        SortedMap<String, Layout.Point> places = new TreeMap<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < rows * columns; i++) {
            components.put("c" + i, Placed.of("Upcase"));
            places.put("c" + i, new Layout.Point(i % columns * 200, Math.floorDiv(i, columns) * 160));
            if (i > 0) {
                links.add(Link.of("c" + (i - 1) + ".outbox", "c" + i + ".inbox"));
            }
        }
        Layout.Sheet sheet = new Layout.Sheet(places,
                List.of(new Layout.Note("A note", new Layout.Point(0, -200), new Layout.Size(160, 80))),
                List.of(new Layout.Frame("A frame", new Layout.Point(-40, -40), new Layout.Size(400, 160))));
        Drawing drawing = Drawing.empty().withComponents(components).withLinks(links);
        return Flow.empty().withDrawing(drawing)
                .withLayout(new Layout(sheet, new TreeMap<>(), Map.of()));
    }

    static FlowDocument document(Flow flow) {
        return FlowDocument.create(flow, Catalogue.installed());
    }

    /// The plan of a flow all of whose types are known.
    static DrawingPlan plan(Flow flow) {
        return new Planner().plan(flow.drawing(), flow.layout().drawing(),
                _ -> new Declared(Optional.empty(), Optional.of("Text")));
    }
}
