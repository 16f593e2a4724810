package org.postroom.drawing.plan;

import org.postroom.engine.component.BoxName;

/// Where a box is.
///
/// @param name    of the component and the box
/// @param side    whether messages come in or go out
/// @param kind    how it is shown
/// @param carries what its messages are instances of
/// @param at      its centre, on the component's edge
/// @param text    its name as far as there is room; empty where it is not shown
public record BoxPlan(BoxName name, Side side, Kind kind, Class<?> carries, Point at, String text) {
    /// The edge of the component that a box is on.
    public enum Side {
        /// An inbox.
        LEFT,
        /// An outbox.
        RIGHT
    }

    /// How a box is shown.
    public enum Kind {
        /// For data: with its name.
        USUAL,
        /// `control` and `signal`: small and without a name.
        SMALL,
        /// One that a link names and the component doesn't have, as far as is known.
        MISSING
    }

    /// How large it is drawn.
    public double radius() {
        return kind == Kind.SMALL ? Measures.SMALL_BOX : Measures.BOX;
    }

    BoxPlan moved(double dx, double dy) {
        return new BoxPlan(name, side, kind, carries, at.plus(dx, dy), text);
    }
}
