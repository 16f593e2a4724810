package org.postroom.engine.random.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.BoxName;

/// Which inboxes a message reaches from each outbox, past the boxes of parts; worked out from the drawing alone, in
/// another way than the engine does.
public final class Ways {
    private final Map<String, Part> parentOf = new HashMap<>();
    private final Map<BoxName, List<Way>> from = new HashMap<>();
    private final Map<BoxName, List<Way>> to = new HashMap<>();

    /// One way of a message.
    ///
    /// @param from the outbox that sends
    /// @param to   the inbox where it comes to lie
    /// @param in   the part in which the link on this way was drawn
    /// @param link that link
    public record Way(BoxName from, BoxName to, Part in, Wire link) {}

    /// All ways of a network.
    public Ways(Plan plan) {
        for (Part part : plan.parts()) {
            part.inside().forEach(child -> parentOf.put(child.path(), part));
        }
        for (Place place : plan.places()) {
            if (place != plan.root()) {
                ownOutboxes(place).forEach(box -> follow(new BoxName(place.path(), box)));
            }
        }
    }

    /// A part says only its own ending, and that only where no child's `signal` passes out.
    private static List<String> ownOutboxes(Place place) {
        List<String> boxes = new ArrayList<>(List.of("signal"));
        switch (place) {
            case Job job -> boxes.addAll(job.outboxes());
            case Part part -> boxes.removeIf(box -> part.outs().stream().anyMatch(out -> out.to().equals(box)));
        }
        return boxes;
    }

    private void follow(BoxName outbox) {
        List<Way> ways = new ArrayList<>();
        follow(outbox, outbox, ways);
        from.put(outbox, ways);
        ways.forEach(way -> to.computeIfAbsent(way.to(), box -> new ArrayList<>()).add(way));
    }

    private void follow(BoxName sender, BoxName outbox, List<Way> ways) {
        Part part = parentOf.get(outbox.component());
        if (part == null) {
            return;
        }
        String here = outbox.component().substring(outbox.component().lastIndexOf('/') + 1) + "." + outbox.box();
        part.links().stream().filter(link -> link.from().equals(here))
                .forEach(link -> ways.add(new Way(sender, last(part, link.to()), part, link)));
        part.outs().stream().filter(out -> out.from().equals(here))
                .forEach(out -> follow(sender, new BoxName(part.path(), out.to()), ways));
    }

    private static BoxName last(Part part, String inbox) {
        BoxName name = BoxName.of(inbox);
        for (Place child : part.inside()) {
            if (child.name().equals(name.component()) && child instanceof Part inner) {
                for (Wire in : inner.ins()) {
                    if (in.from().equals(name.box())) {
                        return last(inner, in.to());
                    }
                }
            }
        }
        return new BoxName(part.pathOf(name.component()), name.box());
    }

    /// The ways from an outbox, in the order of delivery.
    public List<Way> from(BoxName outbox) {
        return from.getOrDefault(outbox, List.of());
    }

    /// The ways into an inbox.
    public List<Way> to(BoxName inbox) {
        return to.getOrDefault(inbox, List.of());
    }

    /// The ways along a drawn link.
    public List<Way> along(Part part, Wire link) {
        return from.values().stream().flatMap(List::stream)
                .filter(way -> way.in() == part && way.link().equals(link)).toList();
    }
}
