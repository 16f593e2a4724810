package org.postroom.editor.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.canvas.Gliding.Sight;

final class GlidingTest {
    private static final DrawingPlan BEFORE = Drawn.plan(Drawn.rows(1, 3));
    private static final DrawingPlan AFTER = moved("c2", 400, 800);
    private static final Viewport NEAR = new Viewport(0, 0, 1, 800, 600);
    private static final Viewport FAR = new Viewport(-200, -100, 0.5, 800, 600);
    private static final long BEGAN = 1_000;
    private static final Gliding GLIDING = new Gliding(new Sight(BEFORE, NEAR), new Sight(AFTER, FAR),
            _ -> List.of(), BEGAN);

    private static DrawingPlan moved(String id, double x, double y) {
        SortedMap<String, ComponentPlan> components = new TreeMap<>(BEFORE.components());
        components.computeIfPresent(id, (_, component) -> component.movedTo(new Point(x, y)));
        DrawingPlan ends = new DrawingPlan(components, List.of(), List.of(), List.of(), List.of());
        return new DrawingPlan(components, BEFORE.links().stream().map(link -> LinkPlan.of(link.index(), link.link(),
                ends.start(link.link().from()).orElseThrow(), ends.end(link.link().to()).orElseThrow(), List.of()))
                .toList(), List.of(), List.of(), List.of());
    }

    private static DrawingPlan plan(long later) {
        return GLIDING.at(BEGAN + later).index().plan();
    }

    private static Area area(DrawingPlan plan, String id) {
        return plan.component(id).orElseThrow().area();
    }

    @Test
    void itBeginsWhereEverythingWasAndEndsWhereItIs() {
        assertThat(plan(0).components()).isEqualTo(BEFORE.components());
        assertThat(plan(Gliding.NANOS).components()).isEqualTo(AFTER.components());
        assertThat(plan(Gliding.NANOS).links()).isEqualTo(AFTER.links());
        assertThat(GLIDING.over(BEGAN + Gliding.NANOS - 1)).isFalse();
        assertThat(GLIDING.over(BEGAN + Gliding.NANOS)).isTrue();
    }

    @Test
    void halfTheTimeIsMostOfTheWay() {
        DrawingPlan half = plan(Gliding.NANOS / 2);
        Area before = area(BEFORE, "c2");
        Area after = area(AFTER, "c2");
        assertThat((area(half, "c2").y() - before.y()) / (after.y() - before.y())).isEqualTo(0.875, within(1e-6));
        assertThat(area(half, "c1")).isEqualTo(area(BEFORE, "c1"));
    }

    @Test
    void linksStayWithTheirBoxes() {
        DrawingPlan half = plan(Gliding.NANOS / 2);
        assertThat(half.links()).hasSize(2).allSatisfy(link -> {
            assertThat(link.from()).isEqualTo(half.outbox(link.link().from()).orElseThrow().at());
            assertThat(link.to()).isEqualTo(half.inbox(link.link().to()).orElseThrow().at());
        });
    }

    @Test
    void theViewGoesAlong() {
        assertThat(GLIDING.at(BEGAN).view()).isEqualTo(NEAR);
        assertThat(GLIDING.at(BEGAN + Gliding.NANOS).view()).isEqualTo(FAR);
        assertThat(GLIDING.at(BEGAN + Gliding.NANOS / 2).view().zoom()).isBetween(0.5, 0.6);
    }
}
