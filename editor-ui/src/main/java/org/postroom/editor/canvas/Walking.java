package org.postroom.editor.canvas;

import java.util.Comparator;
import java.util.Optional;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Point;

/// From component to component by the arrow keys.
enum Walking {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    /// How much farther a component seems for each pixel that it lies aside.
    private static final double ASIDE = 2;

    private final int dx;
    private final int dy;

    Walking(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /// The way of a key, if it is an arrow.
    static Optional<Walking> of(String key) {
        return Optional.of(key).filter(name -> name.matches("LEFT|RIGHT|UP|DOWN")).map(Walking::valueOf);
    }

    /// The component to go to: of those that lie in this direction rather than in another, the nearest.
    ///
    /// @param from the id of the one where one is
    Optional<ComponentPlan> next(DrawingPlan plan, String from) {
        return plan.component(from).flatMap(here -> plan.components().values().stream()
                .filter(other -> ahead(here, other) > 0 && aside(here, other) <= 2 * ahead(here, other))
                .min(Comparator.comparingDouble(other -> ahead(here, other) + ASIDE * aside(here, other))));
    }

    /// The component to begin with: the one nearest to a point.
    static Optional<ComponentPlan> first(DrawingPlan plan, Point point) {
        return plan.components().values().stream()
                .min(Comparator.comparingDouble(component -> component.area().distanceTo(point)));
    }

    private double ahead(ComponentPlan here, ComponentPlan other) {
        Point from = here.area().centre();
        Point to = other.area().centre();
        return (to.x() - from.x()) * dx + (to.y() - from.y()) * dy;
    }

    private double aside(ComponentPlan here, ComponentPlan other) {
        Point from = here.area().centre();
        Point to = other.area().centre();
        return Math.abs((to.x() - from.x()) * dy) + Math.abs((to.y() - from.y()) * dx);
    }
}
