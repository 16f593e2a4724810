package org.postroom.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.FlowChange.AboutChanged;
import org.postroom.engine.flow.FlowChange.ComponentAdded;
import org.postroom.engine.flow.FlowChange.ComponentFieldsChanged;
import org.postroom.engine.flow.FlowChange.ComponentRemoved;
import org.postroom.engine.flow.FlowChange.ComponentReset;
import org.postroom.engine.flow.FlowChange.DrawingFieldsChanged;
import org.postroom.engine.flow.FlowChange.InboxMapped;
import org.postroom.engine.flow.FlowChange.InboxUnmapped;
import org.postroom.engine.flow.FlowChange.LabelChanged;
import org.postroom.engine.flow.FlowChange.LinkAdded;
import org.postroom.engine.flow.FlowChange.LinkFieldsChanged;
import org.postroom.engine.flow.FlowChange.LinkRemoved;
import org.postroom.engine.flow.FlowChange.LinksOrdered;
import org.postroom.engine.flow.FlowChange.OnFailureChanged;
import org.postroom.engine.flow.FlowChange.OutboxMapped;
import org.postroom.engine.flow.FlowChange.OutboxUnmapped;
import org.postroom.engine.flow.FlowChange.RoomsChanged;

/// Compares two drawings of the same part, or of the flow itself: first what goes, then what comes or changes.
final class DrawingDiff {
    private final Optional<String> part;
    private final Drawing before;
    private final Drawing after;
    private final List<FlowChange> changes;

    private DrawingDiff(Optional<String> part, Drawing before, Drawing after, List<FlowChange> changes) {
        this.part = part;
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    static void compare(Optional<String> part, Drawing before, Drawing after, List<FlowChange> changes) {
        if (before.equals(after)) {
            return;
        }
        DrawingDiff diff = new DrawingDiff(part, before, after, changes);
        diff.tellLinksGone();
        diff.tellBoxesGone();
        diff.tellComponents();
        diff.tellBoxesNew();
        diff.tellLinksNew();
        diff.tellWords();
    }

    private void tellLinksGone() {
        lacking(before.links(), after.links()).reversed().forEach(link -> changes.add(new LinkRemoved(part, link)));
    }

    private void tellLinksNew() {
        if (before.links().equals(after.links())) {
            return;
        }
        List<Link> added = lacking(after.links(), before.links());
        added.forEach(link -> changes.add(new LinkAdded(part, link)));
        List<Link> links = without(before.links(), lacking(before.links(), after.links()));
        links.addAll(added);
        if (!bare(links).equals(bare(after.links()))) {
            changes.add(new LinksOrdered(part, after.links()));
        } else if (!links.equals(after.links())) {
            changes.add(new LinkFieldsChanged(part, after.links()));
        }
    }

    /// The links that the second list doesn't have as often; of equal ones the last.
    private static List<Link> lacking(List<Link> links, List<Link> others) {
        if (links.equals(others)) {
            return List.of();
        }
        Map<Link, Integer> left = count(others);
        return new ArrayList<>(links.stream().filter(link -> left.merge(link.plain(), -1, Integer::sum) < 0).toList());
    }

    /// The links but for those that are gone; of equal ones the last go.
    static List<Link> without(List<Link> links, List<Link> gone) {
        Map<Link, Integer> left = count(gone);
        return new ArrayList<>(links.reversed().stream()
                .filter(link -> left.merge(link.plain(), -1, Integer::sum) < 0).toList().reversed());
    }

    private static Map<Link, Integer> count(List<Link> links) {
        Map<Link, Integer> count = new HashMap<>();
        links.forEach(link -> count.merge(link.plain(), 1, Integer::sum));
        return count;
    }

    private static List<Link> bare(List<Link> links) {
        return links.stream().map(Link::plain).toList();
    }

    private void tellBoxesGone() {
        tell(before.inboxes(), after.inboxes(), (box, to) -> new InboxUnmapped(part, box, to));
        tell(before.outboxes(), after.outboxes(), (box, from) -> new OutboxUnmapped(part, box, from));
    }

    private void tellBoxesNew() {
        tell(after.inboxes(), before.inboxes(), (box, to) -> new InboxMapped(part, box, to));
        tell(after.outboxes(), before.outboxes(), (box, from) -> new OutboxMapped(part, box, from));
    }

    private void tell(SortedMap<String, BoxName> boxes, SortedMap<String, BoxName> others,
            BiFunction<String, BoxName, FlowChange> change) {
        boxes.forEach((box, target) -> {
            if (!target.equals(others.get(box))) {
                changes.add(change.apply(box, target));
            }
        });
    }

    private void tellComponents() {
        before.components().forEach((id, placed) -> {
            if (!after.components().containsKey(id)) {
                changes.add(new ComponentRemoved(part, id, placed));
            }
        });
        after.components().forEach((id, placed) -> Optional.ofNullable(before.components().get(id))
                .ifPresentOrElse(was -> tell(id, was, placed),
                        () -> changes.add(new ComponentAdded(part, id, placed))));
    }

    private void tell(String id, Placed was, Placed is) {
        if (was.equals(is)) {
            return;
        }
        if (!was.type().equals(is.type()) || !was.settings().equals(is.settings())) {
            changes.add(new ComponentReset(part, id, was, is));
        }
        if (!was.rooms().equals(is.rooms())) {
            changes.add(new RoomsChanged(part, id, is.rooms()));
        }
        if (was.onFailure() != is.onFailure()) {
            changes.add(new OnFailureChanged(part, id, is.onFailure()));
        }
        tellWords(id, was, is);
    }

    private void tellWords(String id, Placed was, Placed is) {
        if (!was.label().equals(is.label())) {
            changes.add(new LabelChanged(part, id, is.label()));
        }
        if (!was.unknown().equals(is.unknown())) {
            changes.add(new ComponentFieldsChanged(part, id, is.unknown()));
        }
    }

    private void tellWords() {
        if (!before.about().equals(after.about())) {
            changes.add(new AboutChanged(part, after.about()));
        }
        if (!before.unknown().equals(after.unknown())) {
            changes.add(new DrawingFieldsChanged(part, after.unknown()));
        }
    }
}
