package org.postroom.editor.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;
import org.postroom.drawing.plan.SpatialIndex;
import org.postroom.editor.document.Selection;
import org.postroom.engine.flow.Link;

final class InViewTest {
    private static final DrawingPlan PLAN = Drawn.plan(Drawn.rows(20, 20));
    private static final SpatialIndex INDEX = new SpatialIndex(PLAN);

    private static Link link(LinkPlan plan) {
        return plan.link();
    }

    @Test
    void onlyWhatIsInViewIsPainted() {
        DrawingPlan seen = InView.of(INDEX, new Area(10, 10, 280, 20));
        assertThat(seen.components()).containsOnlyKeys("c0", "c1");
        assertThat(seen.frames()).hasSize(1);
        assertThat(seen.notes()).isEmpty();
        assertThat(seen.links()).hasSizeLessThan(10);
    }

    @Test
    void aLinkThatOnlyPassesThroughIsPaintedToo() {
        DrawingPlan seen = InView.of(INDEX, new Area(150, 0, 20, 100));
        assertThat(seen.links()).extracting(InViewTest::link).contains(Link.of("c0.outbox", "c1.inbox"));
    }

    @Test
    void everythingIsInAViewOfEverything() {
        DrawingPlan seen = InView.of(INDEX, PLAN.bounds());
        assertThat(seen).isEqualTo(PLAN);
    }

    @Test
    void nothingIsInAViewOfNothing() {
        DrawingPlan seen = InView.of(INDEX, new Area(-9000, -9000, 100, 100));
        assertThat(seen.components()).isEmpty();
        assertThat(seen.links()).isEmpty();
    }

    @Test
    void whatIsBeingMovedTakesItsLinksAlong() {
        Carrying carrying = new Carrying(Selection.of("c1", "c2"), 24, 300);
        DrawingPlan staying = carrying.staying(PLAN);
        assertThat(staying.components()).hasSize(398).doesNotContainKeys("c1", "c2");
        assertThat(staying.links()).hasSize(PLAN.links().size() - 3);
        DrawingPlan moved = carrying.moved(PLAN, _ -> List.of());
        assertThat(moved.components()).containsOnlyKeys("c1", "c2");
        assertThat(moved.links()).extracting(InViewTest::link).containsExactly(Link.of("c0.outbox", "c1.inbox"),
                Link.of("c1.outbox", "c2.inbox"), Link.of("c2.outbox", "c3.inbox"));
    }

    @Test
    void linksFollowToWhereTheirBoxesWillBe() {
        DrawingPlan moved = new Carrying(Selection.of("c1"), 24, 300).moved(PLAN, _ -> List.of());
        Point outbox = PLAN.components().get("c0").outboxes().getFirst().at();
        Point inbox = PLAN.components().get("c1").inboxes().getFirst().at().plus(24, 300);
        assertThat(moved.links().getFirst().from()).isEqualTo(outbox);
        assertThat(moved.links().getFirst().to()).isEqualTo(inbox);
    }

    @Test
    void aLinkThatIsMovedWithBothItsEndsKeepsItsShape() {
        LinkPlan before = PLAN.links().get(1);
        LinkPlan after = new Carrying(Selection.of("c1", "c2"), 24, 300).moved(PLAN, _ -> List.of(new Point(0, 0)))
                .links().get(1);
        assertThat(after.at(0.3).distanceTo(before.at(0.3).plus(24, 300))).isLessThan(1e-9);
    }

    @Test
    void notesAndFramesAreMovedAsWell() {
        Selection both = Selection.ofNote(0).with(Selection.ofFrame(0));
        assertThat(new Carrying(both, 8, 16).moved(PLAN, _ -> List.of()).notes().getFirst().area())
                .isEqualTo(PLAN.notes().getFirst().area().moved(8, 16));
        assertThat(new Carrying(both, 8, 16).staying(PLAN).frames()).isEmpty();
    }

    @Test
    void aLitLinkComesWithBothItsEnds() {
        DrawingPlan lit = Lit.of(PLAN, 3, PLAN.links().get(3).link());
        assertThat(lit.components().keySet()).isEqualTo(new TreeSet<>(List.of("c3", "c4")));
        assertThat(lit.links()).containsExactly(PLAN.links().get(3));
    }
}
