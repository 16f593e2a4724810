package org.postroom.editor.tool;

import java.util.Optional;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.Declared;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Selection;
import org.postroom.engine.flow.Placed;

/// A component that isn't there yet follows the pointer; where the button comes up it is placed, and on a link put in
/// between.
///
/// @param work what it works on
/// @param type as drawings write it
public record PlacingComponent(Workspace work, String type) implements Gesture {
    @Override
    public ToolState press(PointerInput input) {
        return input.button() == PointerInput.PRIMARY ? this : cancel();
    }

    @Override
    public ToolState move(PointerInput input) {
        ComponentPlan plan = plan(input);
        Snapping.Snapped snapped = snapped(plan, input);
        ComponentPlan there = plan.movedTo(new Point(plan.area().x() + snapped.dx(), plan.area().y() + snapped.dy()));
        work.overlay(Overlay.placing(new Overlay.Ghost(there), snapped.guides(), target(there.area())));
        return this;
    }

    /// With the pointer in its middle.
    private ComponentPlan plan(PointerInput input) {
        FlowDocument document = work.document();
        Placed placed = Placed.of(type);
        Declared declared = Declared.of(document.boxes(placed), document.catalogue().find(type));
        ComponentPlan plan = ComponentPlan.of("new", placed, declared, ComponentPlan.Linked.NOTHING, new Point(0, 0));
        return plan.movedTo(input.at().plus(-plan.area().width() / 2, -plan.area().height() / 2));
    }

    private Snapping.Snapped snapped(ComponentPlan plan, PointerInput input) {
        return new Snapping(work.document().index(), Selection.none(), plan.area()).by(0, 0, input);
    }

    private Optional<Integer> target(Area area) {
        FlowDocument document = work.document();
        return document.boxes(Placed.of(type)).flatMap(boxes -> Dropping.target(document, area, boxes));
    }

    @Override
    public ToolState release(PointerInput input) {
        ComponentPlan plan = plan(input);
        Snapping.Snapped snapped = snapped(plan, input);
        Area area = plan.area().moved(snapped.dx(), snapped.dy());
        work.overlay(Overlay.none());
        new Adding(work).add(type, new Point(area.x(), area.y()), target(area));
        return new Selecting(work);
    }

    /// Places a component at once, as quick-add does, and links it to the box that it was to fit.
    ///
    /// @param at  its upper left corner will be near
    /// @param fit see [Workspace#quickAdd]
    public static void place(Workspace work, String type, Point at, Optional<BoxPlan> fit) {
        fit.ifPresentOrElse(box -> new Adding(work).addLinked(type, at.snapped(), box),
                () -> new Adding(work).add(type, at.snapped(), Optional.empty()));
    }
}
