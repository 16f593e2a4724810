package org.postroom.editor.canvas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.drawing.plan.BoxPlan.Side;
import org.postroom.drawing.plan.OwnBoxPlan;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.network.State;
import org.postroom.engine.watch.Deadlock;

/// The links along which those in a deadlock wait for each other, as one drawing of the flow has them: a link to a part
/// counts where it leads to one who waits inside. A value.
///
/// @param flow   what runs
/// @param prefix what the paths of the drawing's components begin with
/// @param shown  the drawing
/// @param waits  who waits for whom
record Circle(Flow flow, String prefix, Drawing shown, List<Wait> waits) {
    Circle {
        waits = List.copyOf(waits);
    }

    /// A link that nothing comes along, or nothing more goes into.
    ///
    /// @param sender the path of who would send
    /// @param inbox  where to
    record Wait(String sender, BoxName inbox) {
        private boolean isAlong(BoxName outbox, BoxName wanted) {
            return within(sender, outbox.component()) && (inbox.equals(wanted)
                    || inbox.component().startsWith(wanted.component() + "/"));
        }

        /// What is in a part that is a file, or in a component made of others, the drawing can't tell apart.
        private static boolean within(String path, String component) {
            return path.equals(component) || path.startsWith(component + "/");
        }
    }

    static Circle of(Deadlock deadlock, Flow flow, String prefix, Drawing shown) {
        Set<String> members = deadlock.circle().stream().map(Deadlock.Member::component).collect(Collectors.toSet());
        return new Circle(flow, prefix, shown,
                deadlock.circle().stream().flatMap(member -> waits(member, members)).distinct().toList());
    }

    private static Stream<Wait> waits(Deadlock.Member member, Set<String> members) {
        return switch (member.state()) {
            case State.WaitingForRoom(BoxName box, _, _) -> Stream.of(new Wait(member.component(), box));
            case State.WaitingForMessage(List<BoxName> boxes) -> member.waitsFor().stream().filter(members::contains)
                    .flatMap(sender -> boxes.stream().map(box -> new Wait(sender, box)));
            case State.Idle _, State.Ready _, State.Running _, State.Pausing _, State.Outside _, State.PausedByYou _, State.Finished _, State.Failed _ ->
                Stream.empty();
        };
    }

    /// Whether a link of the drawing is one of them.
    boolean holds(Link link) {
        return drawing(prefix).filter(shown -> holds(prefix, shown, link)).isPresent();
    }

    private boolean holds(String above, Drawing around, Link link) {
        BoxName outbox = way(above, around, link.from(), Drawing::outboxes).getLast();
        BoxName inbox = way(above, around, link.to(), Drawing::inboxes).getLast();
        return waits.stream().anyMatch(wait -> wait.isAlong(outbox, inbox));
    }

    /// Whether one of them comes into the drawing, or goes out of it, by a box of its own.
    boolean holds(OwnBoxPlan own) {
        if (prefix.isEmpty()) {
            return false;
        }
        BoxName box = new BoxName(prefix.substring(0, prefix.length() - 1), own.name());
        Function<Drawing, Map<String, BoxName>> inwards = inwards(own.side());
        return above().anyMatch(outer -> drawing(outer).stream().anyMatch(around -> around.links().stream()
                .filter(link -> holds(outer, around, link))
                .anyMatch(link -> way(outer, around, end(link, own.side()), inwards).contains(box))));
    }

    private static Function<Drawing, Map<String, BoxName>> inwards(Side side) {
        return switch (side) {
            case LEFT -> Drawing::inboxes;
            case RIGHT -> Drawing::outboxes;
        };
    }

    private static BoxName end(Link link, Side side) {
        return switch (side) {
            case LEFT -> link.to();
            case RIGHT -> link.from();
        };
    }

    /// The prefixes of the drawings that this one is in.
    private Stream<String> above() {
        Set<String> outer = new HashSet<>(Set.of(""));
        for (int at = prefix.indexOf('/'); at >= 0 && at < prefix.length() - 1; at = prefix.indexOf('/', at + 1)) {
            outer.add(prefix.substring(0, at + 1));
        }
        return outer.stream();
    }

    /// The drawing whose components' paths begin so. Nothing for one around the shown one where the way there leads through
    /// a component that made a copy of it.
    private Optional<Drawing> drawing(String wanted) {
        if (wanted.equals(prefix)) {
            return Optional.of(shown);
        }
        Optional<Drawing> found = Optional.of(flow.drawing());
        for (String id : wanted.isEmpty() ? List.<String>of() : List.of(wanted.split("/"))) {
            found = found.flatMap(around -> part(around, id));
        }
        return found;
    }

    private Optional<Drawing> part(Drawing around, String id) {
        return Optional.ofNullable(around.components().get(id)).flatMap(placed -> PartType.name(placed.type()))
                .flatMap(name -> Optional.ofNullable(flow.parts().get(name)));
    }

    /// The whole names of a box and of those inside of it, the component's own last.
    private List<BoxName> way(String above, Drawing around, BoxName box,
            Function<Drawing, Map<String, BoxName>> inwards) {
        List<BoxName> way = new ArrayList<>(List.of(new BoxName(above + box.component(), box.box())));
        Optional<Drawing> part = part(around, box.component());
        Optional<BoxName> inner = part.map(inside -> inwards.apply(inside).get(box.box()));
        // A part that has itself in it doesn't run, but may be drawn meanwhile.
        while (inner.isPresent() && way.size() <= flow.parts().size()) {
            BoxName next = inner.get();
            way.add(new BoxName(way.getLast().component() + "/" + next.component(), next.box()));
            part = part.flatMap(inside -> part(inside, next.component()));
            inner = part.map(inside -> inwards.apply(inside).get(next.box()));
        }
        return way;
    }
}
