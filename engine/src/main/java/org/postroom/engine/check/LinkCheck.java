package org.postroom.engine.check;

import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Link;

/// Checks the links of one drawing. Confined to the thread that checks.
final class LinkCheck {
    private final DrawingCheck check;
    private final Map<Link, Integer> first = new HashMap<>();

    LinkCheck(DrawingCheck check) {
        this.check = check;
    }

    void check() {
        List<Link> links = check.drawing().links();
        for (int i = 0; i < links.size(); i++) {
            check("links[" + i + "]", links.get(i), i);
        }
    }

    private void check(String place, Link link, int number) {
        int same = first.merge(new Link(link.from(), link.to()), number, (earlier, _) -> earlier);
        if (same != number) {
            check.error(place, "the same link as links[" + same + "]: " + link);
        }
        Optional<BoxShape> from = check.isThere(place, link.from()) ? outbox(place, link.from()) : Optional.empty();
        Optional<BoxShape> to = check.isThere(place, link.to()) ? inbox(place, link.to()) : Optional.empty();
        if (from.isPresent() && to.isPresent() && !fits(from.get().type(), to.get().type())) {
            check.error(place, "'" + link.from() + "' sends " + name(from.get(), to.get()) + ", but '" + link.to()
                    + "' takes " + name(to.get(), from.get()));
        }
    }

    private Optional<BoxShape> outbox(String place, BoxName from) {
        Optional<Boxes> boxes = check.boxes(from.component());
        Optional<BoxShape> box = boxes.flatMap(found -> found.outbox(from.box()));
        if (boxes.isPresent() && box.isEmpty()) {
            String missing = DrawingCheck.noOutbox(from.component(), from.box(), boxes.get());
            check.error(place, boxes.get().inbox(from.box()).isEmpty()
                    ? missing
                    : "a link starts at an outbox, but '" + from + "' is an inbox; " + missing);
        }
        return box;
    }

    private Optional<BoxShape> inbox(String place, BoxName to) {
        Optional<Boxes> boxes = check.boxes(to.component());
        Optional<BoxShape> box = boxes.flatMap(found -> found.inbox(to.box()));
        if (boxes.isPresent() && box.isEmpty()) {
            String missing = DrawingCheck.noInbox(to.component(), to.box(), boxes.get());
            check.error(place, boxes.get().outbox(to.box()).isEmpty()
                    ? missing
                    : "a link ends at an inbox, but '" + to + "' is an outbox; " + missing);
        }
        return box;
    }

    /// A box for anything is let through on either side: what comes is seen when it comes.
    private static boolean fits(Class<?> from, Class<?> to) {
        return from == Object.class || wrapped(to).isAssignableFrom(wrapped(from));
    }

    private static Class<?> wrapped(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }

    private static String name(BoxShape box, BoxShape other) {
        boolean alike = box.type().getSimpleName().equals(other.type().getSimpleName());
        return alike ? box.type().getName() : box.type().getSimpleName();
    }
}
