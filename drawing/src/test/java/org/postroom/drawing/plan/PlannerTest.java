package org.postroom.drawing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.BoxPlan.Side;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Placed;

class PlannerTest {
    @Test
    void everythingIsWhereTheSheetSays() {
        var sheet = new Sheet(new TreeMap<>(Map.of("a", new Layout.Point(80, 40))),
                List.of(new Layout.Note("Look", new Layout.Point(1, 2), new Layout.Size(30, 40))),
                List.of(new Layout.Frame("Both", new Layout.Point(-10, 0), new Layout.Size(300, 400))));
        DrawingPlan plan = Samples.plan(Samples.drawing(List.of("a")), sheet);
        assertThat(plan.component("a").orElseThrow().area()).isEqualTo(new Area(80, 40, 120, 80));
        assertThat(plan.notes()).containsExactly(new NotePlan(0, new Area(1, 2, 30, 40), "Look"));
        assertThat(plan.frames()).containsExactly(new FramePlan(0, new Area(-10, 0, 300, 400), "Both"));
        assertThat(plan.bounds()).isEqualTo(new Area(-10, 0, 300, 400));
        assertThat(Samples.plan(Drawing.empty(), Sheet.empty()).bounds()).isEqualTo(new Area(0, 0, 0, 0));
    }

    @Test
    void linksKeepTheirPositionAndBendWhereTheSheetSays() {
        Drawing drawing = Samples.drawing(List.of("a", "b"), "gone.outbox -> a.inbox", "a.outbox -> b.inbox");
        Sheet places = Samples.sheet(Map.of("a", new Point(0, 0), "b", new Point(400, 0)));
        Sheet sheet = new Sheet(places.components(), List.of(), List.of(),
                new TreeMap<>(Map.of("a.outbox -> b.inbox", List.of(new Layout.Point(200, 200)))), Map.of());
        DrawingPlan plan = Samples.plan(drawing, sheet);
        assertThat(plan.links()).extracting(LinkPlan::index).containsExactly(1);
        assertThat(plan.links().getFirst().curves()).hasSize(2);
    }

    @Test
    void whatHasNoPlaceStandsInTheOrderOfTheMessages() {
        Drawing drawing = Samples.drawing(List.of("a", "b", "c", "d"), "d.outbox -> b.inbox", "b.outbox -> a.inbox",
                "d.outbox -> c.inbox", "c.outbox -> a.inbox");
        DrawingPlan plan = Samples.plan(drawing, Sheet.empty());
        assertThat(x(plan, "d")).isLessThan(x(plan, "b"));
        assertThat(x(plan, "b")).isEqualTo(x(plan, "c")).isLessThan(x(plan, "a"));
        assertThatNoneOverlap(plan);
        assertThat(Samples.plan(drawing, Sheet.empty())).isEqualTo(plan);
    }

    private static double x(DrawingPlan plan, String id) {
        return plan.component(id).orElseThrow().area().x();
    }

    private static void assertThatNoneOverlap(DrawingPlan plan) {
        List<ComponentPlan> all = new ArrayList<>(plan.components().values());
        for (ComponentPlan one : all) {
            assertThat(all).noneMatch(other -> other != one && other.area().grown(16).intersects(one.area()));
            assertThat(one.area().x() % Measures.GRID).isZero();
            assertThat(one.area().y() % Measures.GRID).isZero();
        }
    }

    @Test
    void circlesAndLonersGetATidyPlaceToo() {
        Drawing drawing = Samples.drawing(List.of("a", "b", "c", "lone"), "a.outbox -> b.inbox", "b.outbox -> c.inbox",
                "c.outbox -> a.inbox", "a.outbox -> a.inbox");
        DrawingPlan plan = Samples.plan(drawing, Sheet.empty());
        assertThat(x(plan, "a")).isLessThan(x(plan, "b"));
        assertThat(x(plan, "b")).isLessThan(x(plan, "c"));
        assertThatNoneOverlap(plan);
    }

    @Test
    void whatHasNoPlaceStandsBelowWhatHasOne() {
        Drawing drawing = Samples.drawing(List.of("a", "b", "c"), "a.outbox -> b.inbox");
        DrawingPlan plan = Samples.plan(drawing, Samples.sheet(Map.of("a", new Point(400, 396))));
        assertThat(plan.component("a").orElseThrow().area().y()).isEqualTo(396);
        assertThat(plan.component("b").orElseThrow().area().y()).isGreaterThan(480);
        assertThat(plan.components()).hasSize(3);
    }

    @Test
    void aThousandComponentsWithoutALinkDoNotBecomeOneColumn() {
        DrawingPlan plan = Samples.plan(
                Samples.drawing(IntStream.range(0, 1000).mapToObj(i -> "c" + i).toList()), Sheet.empty());
        assertThat(plan.bounds().height()).isLessThan(4000);
    }

    @Test
    void aDrawingsOwnBoxesStandBesideThoseToWhichTheyPass() {
        Drawing drawing = Samples.drawing(List.of("a")).withInboxes(new TreeMap<>(Map.of("words", BoxName.of("a.inbox"),
                "lost", BoxName.of("gone.inbox")))).withOutboxes(new TreeMap<>(Map.of("out", BoxName.of("a.outbox"))));
        DrawingPlan plan = Samples.plan(drawing, Samples.sheet(Map.of("a", new Point(0, 0))));
        assertThat(plan.ownBoxes()).extracting(OwnBoxPlan::name).containsExactly("words", "out");
        assertThat(plan.ownBoxes()).extracting(OwnBoxPlan::side).containsExactly(Side.LEFT, Side.RIGHT);
        assertThat(plan.ownBoxes().getFirst().area().right()).isNegative();
        assertThat(plan.bounds().contains(plan.ownBoxes().getFirst().area())).isTrue();
    }

    @Test
    void afterAnEditOnlyWhatChangedIsMeasuredAgain() {
        Planner planner = new Planner();
        Drawing drawing = Samples.drawing(List.of("a", "b"), "a.outbox -> b.inbox");
        Sheet sheet = Samples.sheet(Map.of("a", new Point(0, 0), "b", new Point(400, 0)));
        DrawingPlan before = planner.plan(drawing, sheet, Samples.STEPS);
        Drawing edited = drawing.with("b", Placed.of("Step").withLabel("Bert"));
        DrawingPlan after = planner.plan(edited, sheet, Samples.STEPS);
        assertThat(after.components().get("a")).isSameAs(before.components().get("a"));
        assertThat(after.components().get("b").title()).isEqualTo("Bert");
        assertThat(after).isEqualTo(Samples.plan(edited, sheet));
    }
}
