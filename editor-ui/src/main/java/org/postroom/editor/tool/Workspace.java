package org.postroom.editor.tool;

import java.util.Optional;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;

/// What a gesture works on: the document, and the canvas that shows it.
public interface Workspace {
    /// What is edited.
    FlowDocument document();

    /// What is drawn over the document now.
    Overlay overlay();

    /// Draws something else over the document.
    void overlay(Overlay other);

    /// Asks for a component to add.
    ///
    /// @param at  where on the canvas it will be
    /// @param fit the box that it must fit, and to which it will be linked; nothing where any component will do
    void quickAdd(Point at, Optional<BoxPlan> fit);

    /// Shows the settings of a component.
    void openSettings(String id);

    /// Shows the part that a component is, or that its settings name.
    void goInto(String id);

    /// How near to a box or a link the pointer has to be, on the canvas at 100 %; the farther the canvas is away, the
    /// more.
    double reach();

    /// Whether a link from `outbox` to `inbox` brings one from `signal` to `control` with it.
    boolean linksSignals();
}
