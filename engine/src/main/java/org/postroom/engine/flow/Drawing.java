package org.postroom.engine.flow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.engine.component.BoxName;

/// Components and the links between them; the body of a flow and of each of its parts.
///
/// @param about      what it does, for a person; may be empty
/// @param inboxes    its own inboxes, each with the child's inbox to which messages pass straight through
/// @param outboxes   its own outboxes, each with the child's outbox whose messages leave by it
/// @param components by id, in the order of their ids
/// @param links      in the order in which they were drawn: deliveries follow it
/// @param unknown    fields of the file that this version doesn't know
public record Drawing(String about, SortedMap<String, BoxName> inboxes, SortedMap<String, BoxName> outboxes,
        SortedMap<String, Placed> components, List<Link> links, Map<String, Object> unknown) {
    /// Copies what it is given.
    public Drawing {
        inboxes = Collections.unmodifiableSortedMap(new TreeMap<>(inboxes));
        outboxes = Collections.unmodifiableSortedMap(new TreeMap<>(outboxes));
        components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
        links = List.copyOf(links);
        unknown = Tree.copy(unknown);
    }

    /// A drawing without anything.
    ///
    /// @return the empty drawing
    public static Drawing empty() {
        return new Drawing("", Collections.emptySortedMap(), Collections.emptySortedMap(),
                Collections.emptySortedMap(), List.of(), Map.of());
    }

    /// The same with other components.
    ///
    /// @param other all of them, by id
    /// @return the drawing
    public Drawing withComponents(SortedMap<String, Placed> other) {
        return new Drawing(about, inboxes, outboxes, other, links, unknown);
    }

    /// The same with one component put in, or in the place of the one with its id.
    ///
    /// @param id     of the component
    /// @param placed what is said about it
    /// @return the drawing
    public Drawing with(String id, Placed placed) {
        SortedMap<String, Placed> all = new TreeMap<>(components);
        all.put(id, placed);
        return withComponents(all);
    }

    /// The same with other links.
    ///
    /// @param other all of them, in their order
    /// @return the drawing
    public Drawing withLinks(List<Link> other) {
        return new Drawing(about, inboxes, outboxes, components, other, unknown);
    }

    /// The same with other inboxes of its own.
    ///
    /// @param other all of them, each with a child's inbox
    /// @return the drawing
    public Drawing withInboxes(SortedMap<String, BoxName> other) {
        return new Drawing(about, other, outboxes, components, links, unknown);
    }

    /// The same with other outboxes of its own.
    ///
    /// @param other all of them, each with a child's outbox
    /// @return the drawing
    public Drawing withOutboxes(SortedMap<String, BoxName> other) {
        return new Drawing(about, inboxes, other, components, links, unknown);
    }

    /// The same with another description.
    ///
    /// @param other may be empty
    /// @return the drawing
    public Drawing withAbout(String other) {
        return new Drawing(other, inboxes, outboxes, components, links, unknown);
    }
}
