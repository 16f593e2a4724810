package org.postroom.engine.catalogue;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// The boxes of a component that may be linked, in the order of their declaration: `control` and `signal` first,
/// private ones (`_ended`) left out.
///
/// @param inboxes  by name
/// @param outboxes by name
public record Boxes(SequencedMap<String, BoxShape> inboxes, SequencedMap<String, BoxShape> outboxes) {
    /// Copies what it is given.
    public Boxes {
        inboxes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(inboxes));
        outboxes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outboxes));
    }

    /// Reads the boxes that a component has now.
    ///
    /// @param component idle, or seen from its own thread
    /// @return its boxes
    public static Boxes of(Component component) {
        SequencedMap<String, BoxShape> in = new LinkedHashMap<>();
        component.inboxes().forEach(box -> add(in, shape(box)));
        SequencedMap<String, BoxShape> out = new LinkedHashMap<>();
        component.outboxes().forEach(box -> add(out, shape(box)));
        return new Boxes(in, out);
    }

    /// An inbox.
    ///
    /// @param name its name
    /// @return the inbox, or nothing where there is none of that name
    public Optional<BoxShape> inbox(String name) {
        return Optional.ofNullable(inboxes.get(name));
    }

    /// An outbox.
    ///
    /// @param name its name
    /// @return the outbox, or nothing where there is none of that name
    public Optional<BoxShape> outbox(String name) {
        return Optional.ofNullable(outboxes.get(name));
    }

    /// Whether a component has just these boxes now, in this order.
    ///
    /// @param component idle, or seen from its own thread
    /// @return whether [#of] would give the same
    boolean areOf(Component component) {
        Iterator<BoxShape> in = inboxes.values().iterator();
        Iterator<BoxShape> out = outboxes.values().iterator();
        for (Inbox<?> box : component.inboxes()) {
            if (isSeen(box.name()) && !(in.hasNext() && in.next().equals(shape(box)))) {
                return false;
            }
        }
        for (Outbox<?> box : component.outboxes()) {
            if (isSeen(box.name()) && !(out.hasNext() && out.next().equals(shape(box)))) {
                return false;
            }
        }
        return !in.hasNext() && !out.hasNext();
    }

    private static BoxShape shape(Inbox<?> box) {
        return new BoxShape(box.name(), box.type(), box.help());
    }

    private static BoxShape shape(Outbox<?> box) {
        return new BoxShape(box.name(), box.type(), box.help());
    }

    private static boolean isSeen(String name) {
        return !name.startsWith("_");
    }

    private static void add(Map<String, BoxShape> boxes, BoxShape box) {
        if (isSeen(box.name())) {
            boxes.put(box.name(), box);
        }
    }
}
