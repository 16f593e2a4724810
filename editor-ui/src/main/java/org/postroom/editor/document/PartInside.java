package org.postroom.editor.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// What comes out of a part when it is opened, and who its boxes were. Confined to one call.
///
/// A part without a `control` of its own tells every component whose `control` isn't linked inside that nothing more
/// comes; one without a `signal` of its own has ended when all have.
final class PartInside {
    private final String id;
    private final Drawing part;
    private final Map<String, String> ids;

    private PartInside(String id, Drawing part, Map<String, String> ids) {
        this.id = id;
        this.part = part;
        this.ids = ids;
    }

    /// A drawing with what is in a part in the place of the part.
    static Added of(Sketch around, Sketch inside, String id, Placed placed) {
        Map<String, String> ids = Pieces.freshIds(around, inside);
        PartInside opened = new PartInside(id, inside.drawing(), ids);
        Sketch named = Pieces.renamed(inside, ids);
        Sketch piece = opened.shifted(named.with(opened.told(named.drawing(), placed)), around);
        Added added = Pieces.with(opened.led(around), piece, 0, 0);
        return new Added(Edits.remove(added.sketch(), Selection.of(id)), added.what());
    }

    /// About where the part was.
    private Sketch shifted(Sketch piece, Sketch around) {
        Point at = Optional.ofNullable(around.sheet().components().get(id)).orElse(new Point(0, 0));
        double left = piece.sheet().components().values().stream().mapToDouble(Point::x).min().orElse(at.x());
        double top = piece.sheet().components().values().stream().mapToDouble(Point::y).min().orElse(at.y());
        return Pieces.moved(piece, at.x() - left, at.y() - top);
    }

    /// What the part said about the settings and the room of those inside.
    private Drawing told(Drawing drawing, Placed placed) {
        SortedMap<String, Placed> components = new TreeMap<>(drawing.components());
        ids.forEach((old, fresh) -> components.computeIfPresent(fresh, (_, each) -> {
            Map<String, Object> settings = new LinkedHashMap<>(each.settings());
            placed.settings().forEach((name, value) -> {
                if (name.startsWith(old + ".")) {
                    settings.put(name.substring(old.length() + 1), value);
                }
            });
            return each.withSettings(settings);
        }));
        placed.rooms().forEach((own, room) -> Optional.ofNullable(part.inboxes().get(own)).map(this::fresh)
                .ifPresent(box -> components.computeIfPresent(box.component(), (_, each) -> roomier(each, box, room))));
        return drawing.withComponents(components);
    }

    private static Placed roomier(Placed placed, BoxName inbox, Room room) {
        SortedMap<String, Room> rooms = new TreeMap<>(placed.rooms());
        rooms.putIfAbsent(inbox.box(), room);
        return placed.withRooms(rooms);
    }

    private BoxName fresh(BoxName box) {
        return new BoxName(ids.getOrDefault(box.component(), box.component()), box.box());
    }

    /// The links to the part lead to those inside; the drawing's own boxes too.
    private Sketch led(Sketch around) {
        Sketch led = around;
        for (Link link : around.drawing().links()) {
            if (link.from().component().equals(id) || link.to().component().equals(id)) {
                led = Links.replaced(led, link, led(link));
            }
        }
        return led.with(led.drawing().withInboxes(led(around.drawing().inboxes(), part.inboxes()))
                .withOutboxes(led(around.drawing().outboxes(), part.outboxes())));
    }

    private List<Link> led(Link link) {
        List<Link> led = new ArrayList<>();
        for (BoxName from : link.from().component().equals(id) ? outboxes(link.from()) : List.of(link.from())) {
            for (BoxName to : link.to().component().equals(id) ? inboxes(link.to()) : List.of(link.to())) {
                led.add(new Link(from, to, link.unknown()));
            }
        }
        return led;
    }

    private List<BoxName> inboxes(BoxName own) {
        return Optional.ofNullable(part.inboxes().get(own.box())).map(box -> List.of(fresh(box)))
                .orElseGet(() -> own.box().equals("control") ? all("control", inner("control")) : List.of());
    }

    private List<BoxName> outboxes(BoxName own) {
        return Optional.ofNullable(part.outboxes().get(own.box())).map(box -> List.of(fresh(box)))
                .orElseGet(() -> own.box().equals("signal") ? all("signal", Set.of()) : List.of());
    }

    private Set<String> inner(String inbox) {
        return part.links().stream().map(Link::to).filter(to -> to.box().equals(inbox)).map(BoxName::component)
                .collect(Collectors.toSet());
    }

    private List<BoxName> all(String box, Set<String> but) {
        return part.components().keySet().stream().filter(child -> !but.contains(child))
                .map(child -> fresh(new BoxName(child, box))).toList();
    }

    private SortedMap<String, BoxName> led(SortedMap<String, BoxName> own, SortedMap<String, BoxName> inside) {
        SortedMap<String, BoxName> led = new TreeMap<>();
        own.forEach((name, box) -> {
            if (!box.component().equals(id)) {
                led.put(name, box);
            } else if (inside.containsKey(box.box())) {
                led.put(name, fresh(inside.getOrDefault(box.box(), box)));
            }
        });
        return led;
    }
}
