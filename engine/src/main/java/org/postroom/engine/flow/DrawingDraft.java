package org.postroom.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.postroom.engine.component.BoxName;

/// A drawing while changes are made to it. Confined to one call of [FlowDiff#apply].
final class DrawingDraft {
    private final SortedMap<String, BoxName> inboxes;
    private final SortedMap<String, BoxName> outboxes;
    private final SortedMap<String, Placed> components;
    private final List<Link> gone = new ArrayList<>();
    private final List<Link> added = new ArrayList<>();
    private List<Link> links;
    private String about;
    private Map<String, Object> unknown;

    DrawingDraft(Drawing drawing) {
        inboxes = new TreeMap<>(drawing.inboxes());
        outboxes = new TreeMap<>(drawing.outboxes());
        components = new TreeMap<>(drawing.components());
        links = drawing.links();
        about = drawing.about();
        unknown = drawing.unknown();
    }

    Drawing drawing() {
        return new Drawing(about, inboxes, outboxes, components, links(), unknown);
    }

    SortedMap<String, BoxName> inboxes() {
        return inboxes;
    }

    SortedMap<String, BoxName> outboxes() {
        return outboxes;
    }

    SortedMap<String, Placed> components() {
        return components;
    }

    void change(String id, UnaryOperator<Placed> change) {
        components.computeIfPresent(id, (_, placed) -> change.apply(placed));
    }

    void add(Link link) {
        added.add(link);
    }

    void remove(Link link) {
        gone.add(link);
    }

    void order(List<Link> ordered) {
        gone.clear();
        added.clear();
        links = ordered;
    }

    void about(String text) {
        about = text;
    }

    void unknown(Map<String, Object> fields) {
        unknown = fields;
    }

    /// All at once, so that thousands of removals cost no more than one.
    private List<Link> links() {
        List<Link> now = DrawingDiff.without(links, gone);
        now.addAll(added);
        return now;
    }
}
