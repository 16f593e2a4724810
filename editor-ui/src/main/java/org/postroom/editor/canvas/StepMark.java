package org.postroom.editor.canvas;

import java.util.List;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Paper;
import org.postroom.drawing.picture.Paper.Style;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Measures;
import org.postroom.drawing.plan.Point;

/// On the upper edge of a component that could go on, in a run by hand: a click there gives it its turn.
final class StepMark {
    static final double RADIUS = 11;
    /// How far it reaches beyond the component.
    static final double BEYOND = 20;
    private static final double SIZE = 4;
    private static final double ABOVE = 8;

    private StepMark() {}

    private static Point at(ComponentPlan component) {
        return new Point(component.area().centre().x(), component.area().y() - ABOVE);
    }

    static boolean hit(ComponentPlan component, Point point) {
        Point mark = at(component);
        return Math.hypot(mark.x() - point.x(), mark.y() - point.y()) <= RADIUS;
    }

    static void paint(Paper paper, ComponentPlan component, Look look) {
        Point at = at(component);
        paper.rectangle(component.area().grown(3), Measures.CORNER + 3, Style.lined(look.accent(), 2).dashed());
        paper.circle(at, RADIUS, Style.filled(look.accent()).edged(look.canvas(), 2));
        Point above = at.plus(-SIZE + 1, -SIZE);
        Point tip = at.plus(SIZE, 0);
        Point below = at.plus(-SIZE + 1, SIZE);
        paper.curves(List.of(Curve.straight(above, tip), Curve.straight(tip, below), Curve.straight(below, above)),
                Style.filled(look.surface()));
        paper.curves(List.of(Curve.straight(at.plus(SIZE + 1, -SIZE), at.plus(SIZE + 1, SIZE))),
                Style.lined(look.surface(), 1.5));
    }
}
