package org.postroom.drawing.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postroom.engine.flow.Placed;

/// Where a component and its boxes are, and what is written on it.
///
/// @param id       its name in the drawing
/// @param area     what it takes, on the grid where its place is
/// @param title    its label, or its id where it has none; shortened where there is no room
/// @param type     its type in a few words; shortened where there is no room
/// @param group    the palette's group that it belongs to; nothing where its type is unknown
/// @param inboxes  on its left edge from above, `control` last
/// @param outboxes on its right edge from above, `signal` last
public record ComponentPlan(String id, Area area, String title, String type, Optional<String> group,
        List<BoxPlan> inboxes, List<BoxPlan> outboxes) {
    /// Copies what it is given.
    public ComponentPlan {
        inboxes = List.copyOf(inboxes);
        outboxes = List.copyOf(outboxes);
    }

    /// Finds out how large a component is and what stands where on it. Costs a few microseconds.
    ///
    /// @param id       its name in the drawing
    /// @param placed   what the drawing says about it
    /// @param declared what is known of its type
    /// @param linked   boxes that links name; those that the component doesn't have are drawn all the same
    /// @param at       its upper left corner
    public static ComponentPlan of(String id, Placed placed, Declared declared, Linked linked, Point at) {
        return new ComponentShape(id, placed, declared, linked).plan().movedTo(at);
    }

    /// The boxes of a component that links name.
    ///
    /// @param inboxes  by name
    /// @param outboxes by name
    public record Linked(Set<String> inboxes, Set<String> outboxes) {
        /// No link at all.
        public static final Linked NOTHING = new Linked(Set.of(), Set.of());

        /// Copies what it is given.
        public Linked {
            inboxes = Set.copyOf(inboxes);
            outboxes = Set.copyOf(outboxes);
        }
    }

    /// The same, elsewhere.
    ///
    /// @param at its upper left corner
    public ComponentPlan movedTo(Point at) {
        double dx = at.x() - area.x();
        double dy = at.y() - area.y();
        return dx == 0 && dy == 0
                ? this
                : new ComponentPlan(id, area.moved(dx, dy), title, type, group, moved(inboxes, dx, dy),
                        moved(outboxes, dx, dy));
    }

    private static List<BoxPlan> moved(List<BoxPlan> boxes, double dx, double dy) {
        return boxes.stream().map(box -> box.moved(dx, dy)).toList();
    }

    /// Whether the palette has its type.
    public boolean known() {
        return group.isPresent();
    }

    /// An inbox, if there is one of that name.
    public Optional<BoxPlan> inbox(String name) {
        return find(inboxes, name);
    }

    /// An outbox, if there is one of that name.
    public Optional<BoxPlan> outbox(String name) {
        return find(outboxes, name);
    }

    /// All of its boxes.
    public Stream<BoxPlan> boxes() {
        return Stream.concat(inboxes.stream(), outboxes.stream());
    }

    /// The centre of the mark for a problem: on its upper right corner, where nothing else is.
    public Point badge() {
        return new Point(area.right() - 4, area.y() + 2);
    }

    /// All that is painted of it, its boxes and a mark included.
    public Area bounds() {
        return area.grown(Measures.BADGE);
    }

    private static Optional<BoxPlan> find(List<BoxPlan> boxes, String name) {
        for (BoxPlan box : boxes) {
            if (box.name().box().equals(name)) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }
}
