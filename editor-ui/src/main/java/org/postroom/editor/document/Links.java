package org.postroom.editor.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Link;

/// Changes the links of a sketch, and their bends with them.
final class Links {
    private Links() {}

    static Sketch kept(Sketch sketch, Predicate<Link> stays) {
        List<Link> links = sketch.drawing().links().stream().filter(stays).toList();
        return links.size() == sketch.drawing().links().size() ? sketch : withLinks(sketch, links);
    }

    /// Bends go with the last of the links that take their way.
    private static Sketch withLinks(Sketch sketch, List<Link> links) {
        SortedMap<String, List<Point>> bends = new TreeMap<>(sketch.sheet().bends());
        if (!bends.isEmpty()) {
            sketch.drawing().links().forEach(link -> bends.remove(link.toString()));
            links.forEach(link -> Optional.ofNullable(sketch.sheet().bends().get(link.toString()))
                    .ifPresent(points -> bends.put(link.toString(), points)));
        }
        return sketch.with(sketch.drawing().withLinks(links)).withBends(bends);
    }

    /// Those that are new, behind the others.
    static Sketch added(Sketch sketch, List<Link> added) {
        List<Link> links = new ArrayList<>(sketch.drawing().links());
        added.stream().filter(link -> hasEnds(sketch, link) && links.stream().noneMatch(link::joinsTheSameAs))
                .forEach(links::add);
        return sketch.with(sketch.drawing().withLinks(links));
    }

    private static boolean hasEnds(Sketch sketch, Link link) {
        return Links.isInside(link, sketch.drawing().components().keySet());
    }

    static Sketch replaced(Sketch sketch, Link link, Link other) {
        List<Link> links = new ArrayList<>(sketch.drawing().links());
        int place = links.indexOf(link);
        if (place < 0 || link.joinsTheSameAs(other) || !hasEnds(sketch, other)) {
            return sketch;
        }
        if (links.stream().anyMatch(other::joinsTheSameAs)) {
            return kept(sketch, each -> !each.equals(link));
        }
        List<Point> points = sketch.sheet().bendsOf(link);
        links.set(place, new Link(other.from(), other.to(), link.unknown()));
        Sketch replaced = withLinks(sketch, links);
        return points.isEmpty() ? replaced : withBends(replaced, other, points);
    }

    /// Others in the place of one, without those that are there.
    static Sketch replaced(Sketch sketch, Link link, List<Link> others) {
        List<Link> links = new ArrayList<>(sketch.drawing().links());
        int place = links.indexOf(link);
        if (place < 0) {
            return sketch;
        }
        links.remove(place);
        int next = place;
        for (Link other : others) {
            if (links.stream().noneMatch(other::joinsTheSameAs)) {
                links.add(next, other);
                next++;
            }
        }
        return withLinks(sketch, links);
    }

    static Sketch withBends(Sketch sketch, Link link, List<Point> points) {
        SortedMap<String, List<Point>> bends = new TreeMap<>(sketch.sheet().bends());
        bends.put(link.toString(), points);
        bends.values().removeIf(List::isEmpty);
        return sketch.withBends(bends);
    }

    static Sketch bendsMoved(Sketch sketch, Selection selection, double dx, double dy) {
        if (sketch.sheet().bends().isEmpty()) {
            return sketch;
        }
        SortedMap<String, List<Point>> bends = new TreeMap<>(sketch.sheet().bends());
        Set<String> moving = new HashSet<>();
        sketch.drawing().links().stream().filter(link -> isInside(link, selection.components()))
                .forEach(link -> moving.add(link.toString()));
        bends.replaceAll((link, points) -> moving.contains(link)
                ? points.stream().map(at -> Edits.moved(at, dx, dy)).toList()
                : points);
        return sketch.withBends(bends);
    }

    /// Whether both of its components are among these.
    static boolean isInside(Link link, Set<String> ids) {
        return ids.contains(link.from().component()) && ids.contains(link.to().component());
    }

    /// The links under other names, with their bends.
    static Sketch mapped(Sketch sketch, UnaryOperator<Link> name) {
        SortedMap<String, List<Point>> bends = new TreeMap<>(sketch.sheet().bends());
        if (!bends.isEmpty()) {
            Map<String, List<Point>> moved = new LinkedHashMap<>();
            sketch.drawing().links().forEach(link -> Optional.ofNullable(bends.remove(link.toString()))
                    .ifPresent(points -> moved.put(name.apply(link).toString(), points)));
            bends.putAll(moved);
        }
        // Those that keep their names stay the same objects, for whoever looks for what differs.
        List<Link> links = sketch.drawing().links().stream()
                .map(link -> Optional.of(name.apply(link)).filter(other -> !other.equals(link)).orElse(link)).toList();
        return sketch.with(sketch.drawing().withLinks(links)).withBends(bends);
    }

    /// The link by which the end of one component ends the next; none where they would wait for each other.
    static Optional<Link> signalBeside(Drawing drawing, Link link) {
        boolean usual = link.from().box().equals("outbox") && link.to().box().equals("inbox");
        Link signal = new Link(new BoxName(link.from().component(), "signal"),
                new BoxName(link.to().component(), "control"));
        return usual && !ends(drawing, link.to().component()).contains(link.from().component())
                ? Optional.of(signal)
                : Optional.empty();
    }

    /// The components that end because one does, itself among them.
    private static Set<String> ends(Drawing drawing, String id) {
        Map<String, List<String>> next = new HashMap<>();
        drawing.links().stream().filter(link -> link.from().box().equals("signal") && link.to().box().equals("control"))
                .forEach(link -> next.computeIfAbsent(link.from().component(), _ -> new ArrayList<>())
                        .add(link.to().component()));
        Set<String> found = new HashSet<>(Set.of(id));
        Deque<String> waiting = new ArrayDeque<>(found);
        while (!waiting.isEmpty()) {
            next.getOrDefault(waiting.remove(), List.of()).stream().filter(found::add).forEach(waiting::add);
        }
        return found;
    }
}
