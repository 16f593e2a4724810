package org.postroom.editor.tool;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.Selection;

/// What is drawn over the document during a gesture.
///
/// @param shift  what is being moved
/// @param band   the area in which everything is about to be selected
/// @param pulled a link that is being pulled
/// @param guides lines along which things lie in line
/// @param cut    a stroke that cuts links
/// @param ghost  a component that is about to be placed
/// @param insert the link between whose ends a component is about to be put
/// @param area   the new outline of a note or a frame
/// @param bent   a link on another way
/// @param badges the keys for the boxes to which a link can be pulled by them
public record Overlay(Optional<Shift> shift, Optional<Area> band, Optional<Pulled> pulled, List<Guide> guides,
        Optional<Cut> cut, Optional<Ghost> ghost, Optional<Integer> insert, Optional<Area> area,
        Optional<LinkPlan> bent, List<Badge> badges) {
    private static final Overlay NONE = new Overlay(Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /// Copies what it is given.
    public Overlay {
        guides = List.copyOf(guides);
        badges = List.copyOf(badges);
    }

    /// What is shown elsewhere than it is.
    ///
    /// @param what is moved
    /// @param dx   how far to the right
    /// @param dy   how far down
    public record Shift(Selection what, double dx, double dy) {}

    /// A link that is being pulled.
    ///
    /// @param start   the box at which it is fixed, an outbox or an inbox; what doesn't fit it is greyed out, see
    ///                [TypeFit]
    /// @param to      where its loose end is: at the pointer, or at the box that attracts it
    /// @param target  the box that attracts it; nothing where none is near
    /// @param refusal why the target doesn't fit, in a sentence without a full stop; empty where it does
    /// @param instead the link that is being re-attached, by its position; nothing where it is a new one
    public record Pulled(BoxPlan start, Point to, Optional<BoxPlan> target, Optional<String> refusal,
            Optional<Integer> instead) {}

    /// A line along which two things lie in line.
    public record Guide(Point from, Point to) {}

    /// A stroke that cuts links.
    ///
    /// @param from  where it began
    /// @param to    where the pointer is
    /// @param links those that it crosses, by their position
    public record Cut(Point from, Point to, Set<Integer> links) {
        /// Copies what it is given.
        public Cut {
            links = Set.copyOf(links);
        }
    }

    /// A component that is about to be placed.
    ///
    /// @param plan where it will be
    public record Ghost(ComponentPlan plan) {}

    /// What to press for a link to a box.
    ///
    /// @param keys those that are left to press, one capital letter each
    /// @param box  where the link would end
    public record Badge(String keys, BoxPlan box) {}

    /// Nothing.
    public static Overlay none() {
        return NONE;
    }

    /// Something is being moved.
    public static Overlay moving(Shift shift, List<Guide> guides, Optional<Integer> insert) {
        return new Overlay(Optional.of(shift), Optional.empty(), Optional.empty(), guides, Optional.empty(),
                Optional.empty(), insert, Optional.empty(), Optional.empty(), List.of());
    }

    /// Something is being selected by an area.
    public static Overlay brushing(Area band) {
        return new Overlay(Optional.empty(), Optional.of(band), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /// A link is being pulled.
    public static Overlay pulling(Pulled pulled) {
        return new Overlay(Optional.empty(), Optional.empty(), Optional.of(pulled), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /// Links are being cut.
    public static Overlay cutting(Cut cut) {
        return new Overlay(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(cut),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /// A component is being placed.
    public static Overlay placing(Ghost ghost, List<Guide> guides, Optional<Integer> insert) {
        return new Overlay(Optional.empty(), Optional.empty(), Optional.empty(), guides, Optional.empty(),
                Optional.of(ghost), insert, Optional.empty(), Optional.empty(), List.of());
    }

    /// A note or a frame gets another outline.
    public static Overlay resizing(Area area) {
        return new Overlay(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(area), Optional.empty(), List.of());
    }

    /// A link gets another way.
    public static Overlay bending(LinkPlan bent) {
        return new Overlay(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(bent), List.of());
    }

    /// A link is being pulled by keys.
    public static Overlay choosing(Pulled pulled, List<Badge> badges) {
        return new Overlay(Optional.empty(), Optional.empty(), Optional.of(pulled), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), badges);
    }
}
