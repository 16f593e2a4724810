package org.postroom.editor.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout.Frame;
import org.postroom.engine.flow.Layout.Note;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Layout.Size;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// Flows to edit.
public final class Samples {
    /// All that is on the class path.
    public static final Catalogue PALETTE = Catalogue.installed();

    private Samples() {}

    /// Numbers go by way of a sieve to a sink; `signal` ends one after the other.
    public static Sketch line() {
        SortedMap<String, Placed> components = new TreeMap<>(
                Map.of("source", Placed.of("DataSource").withSettings(Map.of("messages", List.of("a", "b"))), "sieve",
                        Placed.of("Grep").withSettings(Map.of("pattern", "a")), "sink", Placed.of("NullSink")));
        List<Link> links = List.of(Link.of("source.outbox", "sieve.inbox"), Link.of("source.signal", "sieve.control"),
                Link.of("sieve.outbox", "sink.inbox"), Link.of("sieve.signal", "sink.control"));
        SortedMap<String, Point> places = new TreeMap<>(
                Map.of("source", new Point(0, 0), "sieve", new Point(240, 0), "sink", new Point(480, 0)));
        SortedMap<String, List<Point>> bends = new TreeMap<>(
                Map.of("source.outbox -> sieve.inbox", List.of(new Point(180, 80))));
        return new Sketch(Drawing.empty().withComponents(components).withLinks(links), new Sheet(places,
                List.of(new Note("look here", new Point(0, 200), new Size(160, 80))),
                List.of(new Frame("all", new Point(-40, -60), new Size(800, 400))), bends, Map.of()));
    }

    /// A flow of nothing but a line.
    public static Flow flow() {
        return line().in(Flow.empty(), Optional.empty());
    }

    /// A document of nothing but a line.
    public static FlowDocument document() {
        return FlowDocument.create(flow(), PALETTE);
    }
}
