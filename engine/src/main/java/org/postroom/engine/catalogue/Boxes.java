package org.postroom.engine.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.postroom.engine.component.Component;

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
        component.inboxes().forEach(box -> add(in, new BoxShape(box.name(), box.type(), box.help())));
        SequencedMap<String, BoxShape> out = new LinkedHashMap<>();
        component.outboxes().forEach(box -> add(out, new BoxShape(box.name(), box.type(), box.help())));
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

    private static void add(Map<String, BoxShape> boxes, BoxShape box) {
        if (!box.name().startsWith("_")) {
            boxes.put(box.name(), box);
        }
    }
}
