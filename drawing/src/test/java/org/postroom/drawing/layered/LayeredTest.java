package org.postroom.drawing.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.drawing.plan.Samples;
import org.postroom.engine.flow.Drawing;

final class LayeredTest {
    private static final Drawing DRAWING = Samples.drawing(List.of("a", "b", "c", "d"), "d.outbox -> b.inbox",
            "b.outbox -> a.inbox", "d.outbox -> c.inbox", "c.outbox -> a.inbox");
    private static final DrawingPlan HEAP = Samples.plan(DRAWING, Samples.sheet(Map.of("a", new Point(80, 40), "b",
            new Point(88, 48), "c", new Point(96, 56), "d", new Point(104, 64))));

    private static SortedMap<String, Point> places(Set<String> ids) {
        return Layered.places(HEAP, ids, () -> false).orElseThrow();
    }

    @Test
    void messagesGoFromLeftToRightAndNothingOverlaps() {
        SortedMap<String, Point> places = places(Set.of("a", "b", "c", "d"));
        assertThat(places.get("d").x()).isLessThan(places.get("b").x());
        assertThat(places.get("b").x()).isEqualTo(places.get("c").x()).isLessThan(places.get("a").x());
        assertThat(Math.abs(places.get("b").y() - places.get("c").y())).isGreaterThanOrEqualTo(80);
    }

    @Test
    void theCornerStaysAndSoDoesWhatIsNotMeant() {
        SortedMap<String, Point> places = places(Set.of("b", "c"));
        assertThat(places).containsOnlyKeys("b", "c");
        assertThat(places.values()).extracting(Point::x).contains(88.0);
    }

    @Test
    void theSameDrawingGetsTheSamePlaces() {
        assertThat(places(Set.of("a", "b", "c", "d"))).isEqualTo(places(Set.of("d", "c", "b", "a")));
    }

    @Test
    void cancelledThereIsNoAnswer() {
        assertThat(Layered.places(HEAP, Set.of("a", "b"), () -> true)).isEmpty();
    }
}
