package org.postroom.editor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.json.FlowWriter;

/// There may be any number of steps, however large the flow: each keeps only what it changed.
final class HistoryTest {
    private static final int COMPONENTS = 10_000;
    private static final int EDITS = 2_000;
    /// A component with its place, and four links in one or two pieces.
    private static final int MOST_OF_AN_EDIT = 9;

    private final History history = new History();

    private static String id(int number) {
        return String.format(Locale.ROOT, "component-%05d", number);
    }

    /// A chain.
    private static Flow many() {
        SortedMap<String, Placed> components = new TreeMap<>();
        SortedMap<String, Point> places = new TreeMap<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < COMPONENTS; i++) {
            components.put(id(i), Placed.of("Grep"));
            places.put(id(i), new Point(i % 100 * 240, Math.floorDiv(i, 100) * 120));
            if (i > 0) {
                links.add(Link.of(id(i - 1) + ".outbox", id(i) + ".inbox"));
                links.add(Link.of(id(i - 1) + ".signal", id(i) + ".control"));
            }
        }
        return new Sketch(Drawing.empty().withComponents(components).withLinks(links),
                new Sheet(places, List.of(), List.of())).in(Flow.empty(), Optional.empty());
    }

    private static Sketch edited(Sketch sketch, int edit) {
        String id = id(edit * 3 + 1);
        return switch (edit % 5) {
            case 0 -> Edits.moved(sketch, Selection.of(id), 8, 8);
            case 1 -> Edits.relabelled(sketch, id, "label");
            case 2 -> Edits.place(sketch, "Upcase", new Point(edit, 0));
            case 3 -> Edits.renamed(sketch, id, "other-" + edit);
            default -> Edits.remove(sketch, Selection.of(id));
        };
    }

    private Flow step(Flow flow, int edit) {
        Flow next = edited(Sketch.of(flow, Optional.empty()), edit).in(flow, Optional.empty());
        history.step("Edit", flow, next, List.of(), Selection.none());
        return next;
    }

    @Test
    void theHistoryOfALargeFlowIsSmallAndGivesItBackToTheByte() {
        Flow start = many();
        Flow flow = start;
        for (int i = 0; i < EDITS; i++) {
            flow = step(flow, i);
        }
        assertThat(history.kept()).isBetween(EDITS, EDITS * MOST_OF_AN_EDIT);
        String end = FlowWriter.write(flow);
        for (int i = 0; i < EDITS; i++) {
            flow = history.undo(flow, Selection.none()).orElseThrow().flow();
        }
        assertThat(FlowWriter.write(flow)).isEqualTo(FlowWriter.write(start));
        assertThat(history.kept()).isBetween(EDITS, EDITS * MOST_OF_AN_EDIT);
        for (int i = 0; i < EDITS; i++) {
            flow = history.redo(flow, Selection.none()).orElseThrow().flow();
        }
        assertThat(FlowWriter.write(flow)).isEqualTo(end);
    }
}
