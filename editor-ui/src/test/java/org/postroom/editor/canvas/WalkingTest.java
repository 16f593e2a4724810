package org.postroom.editor.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Problem.Severity;

final class WalkingTest {
    private static final Flow FLOW = Drawn.rows(3, 4);
    private static final DrawingPlan PLAN = Drawn.plan(FLOW);

    private static Optional<String> from(String id, Walking way) {
        return way.next(PLAN, id).map(ComponentPlan::id);
    }

    @Test
    void anArrowLeadsToTheNeighbour() {
        assertThat(from("c5", Walking.RIGHT)).contains("c6");
        assertThat(from("c5", Walking.LEFT)).contains("c4");
        assertThat(from("c5", Walking.UP)).contains("c1");
        assertThat(from("c5", Walking.DOWN)).contains("c9");
    }

    @Test
    void atTheEdgeThereIsNowhereToGo() {
        assertThat(from("c0", Walking.LEFT)).isEmpty();
        assertThat(from("c0", Walking.UP)).isEmpty();
        assertThat(from("c11", Walking.DOWN)).isEmpty();
        assertThat(from("gone", Walking.DOWN)).isEmpty();
    }

    @Test
    void everyComponentIsReached() {
        Set<String> reached = new HashSet<>(Set.of("c0"));
        for (int steps = 0; steps < PLAN.components().size(); steps++) {
            for (String id : Set.copyOf(reached)) {
                for (Walking way : Walking.values()) {
                    from(id, way).ifPresent(reached::add);
                }
            }
        }
        assertThat(reached).isEqualTo(PLAN.components().keySet());
    }

    @Test
    void oneBeginsAtTheNearest() {
        assertThat(Walking.first(PLAN, new Point(610, 90)).map(ComponentPlan::id)).contains("c3");
        assertThat(Walking.of("LEFT")).contains(Walking.LEFT);
        assertThat(Walking.of("L")).isEmpty();
    }

    @Test
    void whereOneIsIsSaidInWords() {
        Spoken spoken = new Spoken();
        assertThat(spoken.component(PLAN, "c5", Map.of("c5", Severity.ERROR), Optional.of("ready")))
                .isEqualTo("c5, Upcase. It has an error. It is ready. inbox from c4.outbox. outbox to c6.inbox.");
        assertThat(spoken.drawing(PLAN)).startsWith("Drawing with 12 components and 11 links.");
        assertThat(spoken.component(Drawn.plan(Drawn.rows(1, 1)), "gone", Map.of(), Optional.empty()))
                .startsWith("Drawing with one component and no links.");
    }
}
