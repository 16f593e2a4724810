package org.postroom.editor.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// What can be done to components and links. Each takes a sketch and gives the changed one; what isn't there is left out
/// silently.
///
/// ```java
/// document.edit("Delete", Edits.remove(document.sketch(), document.selection()));
/// ```
public final class Edits {
    private Edits() {}

    /// Puts in a component.
    ///
    /// @param id     see [Ids#fresh]
    /// @param placed what is said about it
    /// @param at     its upper left corner
    public static Sketch place(Sketch sketch, String id, Placed placed, Point at) {
        SortedMap<String, Point> places = new TreeMap<>(sketch.sheet().components());
        places.put(id, pixel(at.x(), at.y()));
        return sketch.with(sketch.drawing().with(id, placed)).withPlaces(places);
    }

    /// Puts in a component with an id made from its type.
    ///
    /// @param type as drawings write it
    /// @param at   its upper left corner
    public static Sketch place(Sketch sketch, String type, Point at) {
        return place(sketch, Ids.fresh(type, sketch.drawing().components().keySet()), Placed.of(type), at);
    }

    /// Takes away what is selected, with all links of the components.
    public static Sketch remove(Sketch sketch, Selection selection) {
        Drawing drawing = sketch.drawing();
        Set<String> gone = selection.components();
        Predicate<BoxName> stays = box -> !gone.contains(box.component());
        Sketch unlinked = Links.kept(sketch, link -> !selection.links().contains(link) && stays.test(link.from())
                && stays.test(link.to()));
        return Notes.without(unlinked, selection).with(unlinked.drawing()
                .withComponents(without(drawing.components(), gone))
                .withInboxes(kept(drawing.inboxes(), stays)).withOutboxes(kept(drawing.outboxes(), stays)))
                .withPlaces(without(sketch.sheet().components(), gone));
    }

    private static <V> SortedMap<String, V> without(SortedMap<String, V> map, Set<String> gone) {
        SortedMap<String, V> rest = new TreeMap<>(map);
        rest.keySet().removeAll(gone);
        return rest;
    }

    private static SortedMap<String, BoxName> kept(SortedMap<String, BoxName> map, Predicate<BoxName> stays) {
        SortedMap<String, BoxName> rest = new TreeMap<>(map);
        rest.values().removeIf(stays.negate());
        return rest;
    }

    /// Links an outbox to an inbox. Where they are linked nothing changes.
    public static Sketch link(Sketch sketch, Link link) {
        return Links.added(sketch, List.of(link));
    }

    /// Links an outbox to an inbox, and `signal` to `control` where that says who ends after whom: from an `outbox` to
    /// an `inbox`, unless the components would wait for each other to end.
    public static Sketch linkWithSignal(Sketch sketch, Link link) {
        Sketch linked = link(sketch, link);
        return Links.signalBeside(sketch.drawing(), link).map(signal -> link(linked, signal)).orElse(linked);
    }

    /// Takes away links.
    public static Sketch unlink(Sketch sketch, Set<Link> links) {
        return Links.kept(sketch, link -> !links.contains(link));
    }

    /// Puts another link in the place of one, with its bends. Where the other is there already the one is taken away.
    public static Sketch reattach(Sketch sketch, Link link, Link other) {
        return Links.replaced(sketch, link, other);
    }

    /// Gives a link another way.
    ///
    /// @param points that it passes, in their order; none for a link that goes as it likes
    public static Sketch bent(Sketch sketch, Link link, List<Point> points) {
        return sketch.drawing().links().stream().anyMatch(link::joinsTheSameAs)
                ? Links.withBends(sketch, link, points.stream().map(at -> pixel(at.x(), at.y())).toList())
                : sketch;
    }

    /// Moves what is selected; the bends of links move along where both of their components do.
    public static Sketch moved(Sketch sketch, Selection selection, double dx, double dy) {
        if (dx == 0 && dy == 0) {
            return sketch;
        }
        SortedMap<String, Point> places = new TreeMap<>(sketch.sheet().components());
        selection.components().forEach(id -> places.computeIfPresent(id, (_, at) -> moved(at, dx, dy)));
        Sketch moved = Notes.moved(sketch.withPlaces(places), selection, dx, dy);
        return Links.bendsMoved(moved, selection, dx, dy);
    }

    static Point moved(Point at, double dx, double dy) {
        return pixel(at.x() + dx, at.y() + dy);
    }

    /// The nearest whole pixel, and never the number -0, which a file doesn't know.
    static Point pixel(double x, double y) {
        return new Point(Math.rint(x) + 0.0, Math.rint(y) + 0.0);
    }

    /// Gives a component another id. Nothing changes where the other is taken or none: see [Ids#isId].
    public static Sketch renamed(Sketch sketch, String id, String other) {
        Drawing drawing = sketch.drawing();
        if (!drawing.components().containsKey(id) || drawing.components().containsKey(other) || !Ids.isId(other)) {
            return sketch;
        }
        UnaryOperator<BoxName> name = box -> box.component().equals(id) ? new BoxName(other, box.box()) : box;
        Sketch linked = Links.mapped(sketch,
                link -> new Link(name.apply(link.from()), name.apply(link.to()), link.unknown()));
        return linked.withPlaces(renamed(sketch.sheet().components(), id, other))
                .with(linked.drawing().withComponents(renamed(drawing.components(), id, other))
                        .withInboxes(mapped(drawing.inboxes(), name)).withOutboxes(mapped(drawing.outboxes(), name)));
    }

    private static <V> SortedMap<String, V> renamed(SortedMap<String, V> map, String id, String other) {
        SortedMap<String, V> all = new TreeMap<>(map);
        Optional.ofNullable(all.remove(id)).ifPresent(value -> all.put(other, value));
        return all;
    }

    private static SortedMap<String, BoxName> mapped(SortedMap<String, BoxName> map, UnaryOperator<BoxName> name) {
        SortedMap<String, BoxName> all = new TreeMap<>(map);
        all.replaceAll((_, box) -> name.apply(box));
        return all;
    }

    /// Changes what is said about a component.
    public static Sketch changed(Sketch sketch, String id, UnaryOperator<Placed> change) {
        return Optional.ofNullable(sketch.drawing().components().get(id))
                .map(placed -> sketch.with(sketch.drawing().with(id, change.apply(placed)))).orElse(sketch);
    }

    /// Gives a component another label.
    ///
    /// @param label may be empty
    public static Sketch relabelled(Sketch sketch, String id, String label) {
        return changed(sketch, id, placed -> placed.withLabel(label));
    }

    /// Gives a component other settings.
    ///
    /// @param settings all of them, as a file has them
    public static Sketch withSettings(Sketch sketch, String id, Map<String, Object> settings) {
        return changed(sketch, id, placed -> placed.withSettings(settings));
    }

    /// Gives an inbox another room.
    public static Sketch withRoom(Sketch sketch, BoxName inbox, Room room) {
        return changed(sketch, inbox.component(), placed -> {
            SortedMap<String, Room> rooms = new TreeMap<>(placed.rooms());
            rooms.put(inbox.box(), room);
            rooms.values().removeIf(Room.USUAL::equals);
            return placed.withRooms(rooms);
        });
    }

    /// Gives a component another rule for its failing.
    public static Sketch withOnFailure(Sketch sketch, String id, OnFailure rule) {
        return changed(sketch, id, placed -> placed.withOnFailure(rule));
    }
}
