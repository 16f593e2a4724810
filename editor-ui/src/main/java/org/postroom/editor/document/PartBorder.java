package org.postroom.editor.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Link;

/// The boxes that a part needs so that all links which cross its border stay.
///
/// @param inside   the components that become the part
/// @param id       the component that stands for the part
/// @param inboxes  the part's own, each with a component's
/// @param outboxes the part's own, each with a component's
record PartBorder(Set<String> inside, String id, SortedMap<String, BoxName> inboxes,
        SortedMap<String, BoxName> outboxes) {
    static PartBorder around(Drawing drawing, Set<String> inside, String id) {
        PartBorder border = new PartBorder(inside, id, new TreeMap<>(), new TreeMap<>());
        drawing.links().forEach(link -> {
            boolean from = inside.contains(link.from().component());
            boolean to = inside.contains(link.to().component());
            if (to && !from) {
                open(border.inboxes, link.to());
            } else if (from && !to) {
                open(border.outboxes, link.from());
            }
        });
        drawing.inboxes().values().stream().filter(box -> inside.contains(box.component()))
                .forEach(box -> open(border.inboxes, box));
        drawing.outboxes().values().stream().filter(box -> inside.contains(box.component()))
                .forEach(box -> open(border.outboxes, box));
        return border;
    }

    private static void open(SortedMap<String, BoxName> own, BoxName box) {
        if (!own.containsValue(box)) {
            own.put(Ids.name(box.box(), own.keySet()), box);
        }
    }

    /// The drawing around the part, with the links that cross its border led to the part.
    Sketch led(Sketch sketch) {
        Map<BoxName, BoxName> in = names(inboxes);
        Map<BoxName, BoxName> out = names(outboxes);
        Drawing drawing = sketch.drawing();
        Sketch linked = Links.mapped(sketch, link -> {
            boolean within = Links.isInside(link, inside);
            return within ? link : new Link(other(out, link.from()), other(in, link.to()), link.unknown());
        });
        return linked.with(linked.drawing().withInboxes(led(drawing.inboxes(), in))
                .withOutboxes(led(drawing.outboxes(), out)));
    }

    private Map<BoxName, BoxName> names(SortedMap<String, BoxName> own) {
        Map<BoxName, BoxName> names = new HashMap<>();
        own.forEach((name, box) -> names.put(box, new BoxName(id, name)));
        return names;
    }

    private static BoxName other(Map<BoxName, BoxName> names, BoxName box) {
        return names.getOrDefault(box, box);
    }

    private static SortedMap<String, BoxName> led(SortedMap<String, BoxName> own, Map<BoxName, BoxName> names) {
        SortedMap<String, BoxName> led = new TreeMap<>(own);
        led.replaceAll((_, box) -> other(names, box));
        return led;
    }
}
