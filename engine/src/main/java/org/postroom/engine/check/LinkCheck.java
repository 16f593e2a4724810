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
            check(i, links.get(i));
        }
    }

    private void check(int number, Link link) {
        int same = Optional.ofNullable(first.putIfAbsent(link.plain(), number)).orElse(number);
        if (same != number) {
            error(number, "the same link as links[" + same + "]: " + link);
        }
        Optional<BoxShape> from = outbox(number, link.from());
        Optional<BoxShape> to = inbox(number, link.to());
        if (from.isPresent() && to.isPresent() && !fits(from.get().type(), to.get().type())) {
            error(number, "'" + link.from() + "' sends " + name(from.get(), to.get()) + ", but '" + link.to()
                    + "' takes " + name(to.get(), from.get()));
        }
    }

    private void error(int number, String text) {
        check.error(place(number), text);
    }

    private static String place(int number) {
        return "links[" + number + "]";
    }

    private Optional<BoxShape> outbox(int number, BoxName from) {
        Optional<Boxes> boxes = check.boxes(from, () -> place(number));
        Optional<BoxShape> box = boxes.flatMap(found -> found.outbox(from.box()));
        if (boxes.isPresent() && box.isEmpty()) {
            String missing = DrawingCheck.noOutbox(from.component(), from.box(), boxes.get());
            error(number, boxes.get().inbox(from.box()).isEmpty()
                    ? missing
                    : "a link starts at an outbox, but '" + from + "' is an inbox; " + missing);
        }
        return box;
    }

    private Optional<BoxShape> inbox(int number, BoxName to) {
        Optional<Boxes> boxes = check.boxes(to, () -> place(number));
        Optional<BoxShape> box = boxes.flatMap(found -> found.inbox(to.box()));
        if (boxes.isPresent() && box.isEmpty()) {
            String missing = DrawingCheck.noInbox(to.component(), to.box(), boxes.get());
            error(number, boxes.get().outbox(to.box()).isEmpty()
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
