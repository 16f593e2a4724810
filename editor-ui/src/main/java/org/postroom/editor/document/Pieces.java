package org.postroom.editor.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// Takes pieces out of sketches and puts them into others.
public final class Pieces {
    private Pieces() {}

    /// What is selected, as a sketch of its own: the components, the links between them with their bends, notes and
    /// frames.
    public static Sketch of(Sketch sketch, Selection selection) {
        SortedMap<String, Placed> components = new TreeMap<>(sketch.drawing().components());
        components.keySet().retainAll(selection.components());
        SortedMap<String, Point> places = new TreeMap<>(sketch.sheet().components());
        places.keySet().retainAll(selection.components());
        List<Link> links = sketch.drawing().links().stream()
                .filter(link -> Links.isInside(link, selection.components())).toList();
        Drawing drawing = Drawing.empty().withComponents(components).withLinks(links);
        return new Sketch(drawing, new Sheet(places, picked(sketch.sheet().notes(), selection.notes()),
                picked(sketch.sheet().frames(), selection.frames()), bends(sketch, links), Map.of()));
    }

    private static <V> List<V> picked(List<V> list, Set<Integer> which) {
        return which.stream().filter(i -> i < list.size()).sorted().map(list::get).toList();
    }

    private static SortedMap<String, List<Point>> bends(Sketch sketch, List<Link> links) {
        if (sketch.sheet().bends().isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, List<Point>> bends = new TreeMap<>(sketch.sheet().bends());
        bends.keySet().retainAll(links.stream().map(Link::toString).toList());
        return bends;
    }

    /// Puts a piece in. Its components get other ids where theirs are taken; links to what isn't in it are left out.
    ///
    /// @param dx how far to the right of where it lies by itself
    /// @param dy how far down
    public static Added with(Sketch sketch, Sketch piece, double dx, double dy) {
        Map<String, String> ids = freshIds(sketch, piece);
        Sketch put = moved(renamed(piece, ids), dx, dy);
        Drawing drawing = sketch.drawing();
        Sheet sheet = sketch.sheet();
        List<Link> links = joined(drawing.links(), put.drawing().links());
        Sketch both = new Sketch(
                drawing.withComponents(joined(drawing.components(), put.drawing().components())).withLinks(links),
                new Sheet(joined(sheet.components(), put.sheet().components()),
                        joined(sheet.notes(), put.sheet().notes()), joined(sheet.frames(), put.sheet().frames()),
                        joined(sheet.bends(), put.sheet().bends()), sheet.unknown()));
        return new Added(both,
                new Selection(new TreeSet<>(put.drawing().components().keySet()), Set.copyOf(put.drawing().links()),
                        positions(sheet.notes().size(), both.sheet().notes().size()),
                        positions(sheet.frames().size(), both.sheet().frames().size())));
    }

    /// What is selected once more, beside itself.
    public static Added duplicated(Sketch sketch, Selection selection, double dx, double dy) {
        return with(sketch, of(sketch, selection), dx, dy);
    }

    static Map<String, String> freshIds(Sketch sketch, Sketch piece) {
        Set<String> taken = new HashSet<>(sketch.drawing().components().keySet());
        Map<String, String> ids = new HashMap<>();
        piece.drawing().components().keySet().forEach(id -> {
            String fresh = Ids.next(id, taken);
            taken.add(fresh);
            ids.put(id, fresh);
        });
        return ids;
    }

    /// The same with other ids; what has none is left out.
    static Sketch renamed(Sketch piece, Map<String, String> ids) {
        UnaryOperator<BoxName> name = box -> new BoxName(ids.getOrDefault(box.component(), box.component()), box.box());
        Sketch linked = Links.mapped(Links.kept(piece, link -> Links.isInside(link, ids.keySet())),
                link -> new Link(name.apply(link.from()), name.apply(link.to()), link.unknown()));
        return linked.with(linked.drawing().withComponents(renamed(piece.drawing().components(), ids)))
                .withPlaces(renamed(piece.sheet().components(), ids));
    }

    private static <V> SortedMap<String, V> renamed(SortedMap<String, V> map, Map<String, String> ids) {
        SortedMap<String, V> all = new TreeMap<>();
        map.forEach((id, value) -> {
            if (ids.containsKey(id)) {
                all.put(ids.getOrDefault(id, id), value);
            }
        });
        return all;
    }

    static Sketch moved(Sketch piece, double dx, double dy) {
        return Edits.moved(piece, Selection.all(piece), dx, dy);
    }

    private static Set<Integer> positions(int from, int end) {
        return Set.copyOf(IntStream.range(from, end).boxed().toList());
    }

    private static <V> SortedMap<String, V> joined(SortedMap<String, V> one, SortedMap<String, V> other) {
        SortedMap<String, V> all = new TreeMap<>(one);
        all.putAll(other);
        return all;
    }

    private static <V> List<V> joined(List<V> one, List<V> other) {
        List<V> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
