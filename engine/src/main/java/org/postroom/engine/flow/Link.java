package org.postroom.engine.flow;

import java.util.Map;
import org.postroom.engine.component.BoxName;

/// Carries messages from an outbox to an inbox of the same drawing. Kamaelia: linkage.
///
/// @param from    an outbox
/// @param to      an inbox
/// @param unknown fields of the file that this version doesn't know
public record Link(BoxName from, BoxName to, Map<String, Object> unknown) {
    private static final int SPREAD = 0x9E3779B9; // the golden ratio of all ints

    /// Copies what it is given.
    public Link {
        unknown = Tree.copy(unknown);
    }

    /// A link about which nothing else is said.
    ///
    /// @param from an outbox
    /// @param to   an inbox
    public Link(BoxName from, BoxName to) {
        this(from, to, Map.of());
    }

    /// Reads both names as people write them.
    ///
    /// @param from such as "reader.outbox"
    /// @param to   such as "printer.inbox"
    /// @return the link
    public static Link of(String from, String to) {
        return new Link(BoxName.of(from), BoxName.of(to));
    }

    /// Whether another one joins the same boxes, whatever else the file says of the two.
    ///
    /// @param other a link of the same drawing
    /// @return true when messages take the same way
    public boolean joinsTheSameAs(Link other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    /// The same without what this version doesn't know.
    ///
    /// @return what decides where messages go
    public Link plain() {
        return unknown.isEmpty() ? this : new Link(from, to);
    }

    /// Spreads what a record's own would not: in a chain of numbered components neighbours differ by one, and of
    /// thirty-two links each would have the same place in a table.
    @Override
    public int hashCode() {
        return SPREAD * from.hashCode() + to.hashCode();
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
