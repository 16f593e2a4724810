package org.postroom.engine.random.plan;

/// What joins two boxes in a part: a link, or a passage between a box of the part itself and one of a child's.
///
/// @param from "child.outbox", or an inbox of the part
/// @param to   "child.inbox", or an outbox of the part
public record Wire(String from, String to) {
    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
