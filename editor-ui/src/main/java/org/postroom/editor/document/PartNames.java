package org.postroom.editor.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;

/// Gives parts, and the boxes of parts, other names: wherever they are used as well.
public final class PartNames {
    private PartNames() {}

    /// Whether a box leads into a drawing or out of it.
    public enum Way {
        /// An inbox.
        IN,
        /// An outbox.
        OUT
    }

    /// The flow with another name for an own box of a drawing. Where the name is taken, or is none, nothing changes.
    ///
    /// @param part the drawing's; nothing for the flow's own
    public static Flow box(Flow flow, Optional<String> part, Way way, String name, String other) {
        Sketch sketch = Sketch.of(flow, part);
        SortedMap<String, BoxName> own = own(sketch.drawing(), way);
        if (!own.containsKey(name) || own.containsKey(other) || !Ids.isName(other)) {
            return flow;
        }
        Flow renamed = sketch.with(withOwn(sketch.drawing(), way, named(own, name, other))).in(flow, part);
        return part.map(each -> inUses(renamed, each, way, name, other)).orElse(renamed);
    }

    static SortedMap<String, BoxName> own(Drawing drawing, Way way) {
        return switch (way) {
            case IN -> drawing.inboxes();
            case OUT -> drawing.outboxes();
        };
    }

    static Drawing withOwn(Drawing drawing, Way way, SortedMap<String, BoxName> own) {
        return switch (way) {
            case IN -> drawing.withInboxes(own);
            case OUT -> drawing.withOutboxes(own);
        };
    }

    private static <V> SortedMap<String, V> named(SortedMap<String, V> map, String name, String other) {
        SortedMap<String, V> all = new TreeMap<>(map);
        Optional.ofNullable(all.remove(name)).ifPresent(value -> all.put(other, value));
        return all;
    }

    private static Flow inUses(Flow flow, String part, Way way, String name, String other) {
        return everywhere(flow, sketch -> {
            Predicate<BoxName> here = box -> box.box().equals(name) && isUse(sketch.drawing(), box.component(), part);
            UnaryOperator<BoxName> follow = box -> here.test(box) ? new BoxName(box.component(), other) : box;
            Sketch linked = Links.mapped(sketch, link -> way == Way.IN
                    ? new Link(link.from(), follow.apply(link.to()), link.unknown())
                    : new Link(follow.apply(link.from()), link.to(), link.unknown()));
            SortedMap<String, BoxName> led = new TreeMap<>(own(linked.drawing(), way));
            led.replaceAll((_, box) -> follow.apply(box));
            Sketch passed = linked.with(withOwn(linked.drawing(), way, led));
            return way == Way.IN ? withRooms(passed, part, name, other) : passed;
        });
    }

    private static boolean isUse(Drawing drawing, String id, String part) {
        return Optional.ofNullable(drawing.components().get(id))
                .filter(placed -> placed.type().equals(PartType.of(part)))
                .isPresent();
    }

    private static Sketch withRooms(Sketch sketch, String part, String name, String other) {
        return withPlaced(sketch, placed -> {
            SortedMap<String, Room> rooms = placed.rooms();
            return placed.type().equals(PartType.of(part)) && rooms.containsKey(name)
                    ? placed.withRooms(named(rooms, name, other))
                    : placed;
        });
    }

    private static Sketch withPlaced(Sketch sketch, UnaryOperator<Placed> change) {
        SortedMap<String, Placed> all = new TreeMap<>(sketch.drawing().components());
        all.replaceAll((_, placed) -> change.apply(placed));
        return sketch.with(sketch.drawing().withComponents(all));
    }

    private static Flow everywhere(Flow flow, UnaryOperator<Sketch> change) {
        Flow changed = change.apply(Sketch.of(flow, Optional.empty())).in(flow, Optional.empty());
        for (String part : flow.parts().keySet()) {
            changed = change.apply(Sketch.of(changed, Optional.of(part))).in(changed, Optional.of(part));
        }
        return changed;
    }

    /// The flow with another name for a part. Where the name is taken, or is none, nothing changes.
    public static Flow part(Flow flow, String name, String other) {
        if (!flow.parts().containsKey(name) || flow.parts().containsKey(other) || !Ids.isName(other)) {
            return flow;
        }
        Layout layout = flow.layout();
        Flow renamed = flow.withParts(named(flow.parts(), name, other))
                .withLayout(new Layout(layout.drawing(), named(layout.parts(), name, other), layout.unknown()));
        return withType(renamed, PartType.of(name), PartType.of(other));
    }

    /// The flow with another type wherever one is used, or named in a setting.
    static Flow withType(Flow flow, String type, String other) {
        return everywhere(flow, sketch -> withPlaced(sketch, placed -> {
            Map<String, Object> settings = new LinkedHashMap<>(placed.settings());
            settings.replaceAll((_, value) -> replaced(value, type, other));
            Placed same = settings.equals(placed.settings()) ? placed : placed.withSettings(settings);
            return same.type().equals(type) ? same.withType(other) : same;
        }));
    }

    private static Object replaced(Object value, String type, String other) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> all = new LinkedHashMap<>(map);
                all.replaceAll((_, each) -> replaced(each, type, other));
                yield all;
            }
            case List<?> list -> list.stream().map(each -> replaced(each, type, other)).toList();
            default -> value.equals(type) ? other : value;
        };
    }
}
