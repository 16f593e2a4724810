package org.postroom.editor.canvas;

import java.util.Optional;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;

/// What a canvas asks of the window that it is in.
public interface CanvasHost {
    /// Asks for a component to add.
    ///
    /// @param at     where on the canvas it will be
    /// @param screen the same place in the coordinates of the [FlowCanvas], to show something there
    /// @param fit    the box that it must fit, and to which it will be linked; nothing where any component will do
    void quickAdd(Point at, Point screen, Optional<BoxPlan> fit);

    /// Shows the settings of a component.
    void openSettings(String id);

    /// Whether a link between data boxes brings one from `signal` to `control` with it.
    boolean linksSignals();
}
