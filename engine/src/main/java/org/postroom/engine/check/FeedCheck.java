package org.postroom.engine.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Link;

/// Hints at boxes that nobody feeds or reads, and at components that can't hear of the end. Confined to the thread that
/// checks.
final class FeedCheck {
    private static final String CONTROL = "control";
    private static final String SIGNAL = "signal";

    private final DrawingCheck check;
    private final Set<BoxName> fed = new HashSet<>();
    private final Set<BoxName> read = new HashSet<>();
    private final Map<String, Link> feeding = new HashMap<>();

    FeedCheck(DrawingCheck check) {
        this.check = check;
        fed.addAll(check.drawing().inboxes().values());
        read.addAll(check.drawing().outboxes().values());
        check.drawing().links().forEach(this::note);
    }

    void check() {
        check.drawing().components().keySet().forEach(id -> check.boxes(id).ifPresent(boxes -> check(id, boxes)));
    }

    private void note(Link link) {
        fed.add(link.to());
        read.add(link.from());
        boolean outside = !link.from().component().equals(link.to().component());
        if (outside && !link.to().box().equals(CONTROL)) {
            feeding.putIfAbsent(link.to().component(), link);
        }
    }

    private void check(String id, Boxes boxes) {
        for (String name : boxes.inboxes().keySet()) {
            if (!name.equals(CONTROL) && !fed.contains(new BoxName(id, name))) {
                hint(id, "nothing is linked to '" + id + "." + name + "', so it never gets a message");
            }
        }
        for (String name : boxes.outboxes().keySet()) {
            if (!name.equals(SIGNAL) && !read.contains(new BoxName(id, name))) {
                hint(id, "'" + id + "." + name + "' is linked to nothing, so what it sends goes nowhere");
            }
        }
        if (!fed.contains(new BoxName(id, CONTROL))) {
            Optional.ofNullable(feeding.get(id)).ifPresent(link -> hint(id, "'" + link.from() + "' feeds '" + link.to()
                    + "', but nothing is linked to '" + id + ".control', so it can't hear of the end"));
        }
    }

    private void hint(String id, String text) {
        check.hint("components." + id, text);
    }
}
