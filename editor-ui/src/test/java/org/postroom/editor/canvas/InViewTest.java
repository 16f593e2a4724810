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
        DrawingPlan staying = Carried.staying(PLAN, Selection.of("c1", "c2"));
        assertThat(staying.components()).hasSize(398).doesNotContainKeys("c1", "c2");
        assertThat(staying.links()).hasSize(PLAN.links().size() - 3);
        Carried carried = new Carried(PLAN, Selection.of("c1", "c2"));
        assertThat(carried.inner().plan().components()).containsOnlyKeys("c1", "c2");
        assertThat(carried.inner().plan().links()).extracting(InViewTest::link)
                .containsExactly(Link.of("c1.outbox", "c2.inbox"));
        assertThat(carried.outer(24, 300, _ -> List.of())).extracting(InViewTest::link)
                .containsExactly(Link.of("c0.outbox", "c1.inbox"), Link.of("c2.outbox", "c3.inbox"));
    }

    @Test
    void linksFollowToWhereTheirBoxesWillBe() {
        LinkPlan moved = new Carried(PLAN, Selection.of("c1")).outer(24, 300, _ -> List.of()).getFirst();
        assertThat(moved.from()).isEqualTo(PLAN.components().get("c0").outboxes().getFirst().at());
        assertThat(moved.to()).isEqualTo(PLAN.components().get("c1").inboxes().getFirst().at().plus(24, 300));
    }

    @Test
    void aLinkThatFollowsKeepsItsBends() {
        Point bend = new Point(170, 400);
        LinkPlan moved = new Carried(PLAN, Selection.of("c1")).outer(24, 300, _ -> List.of(bend)).getFirst();
        assertThat(moved.curves()).hasSize(2);
        assertThat(moved.curves().getFirst().to()).isEqualTo(bend);
    }

    @Test
    void notesAndFramesAreMovedAsWell() {
        Selection both = Selection.ofNote(0).with(Selection.ofFrame(0));
        DrawingPlan moved = new Carried(PLAN, both).inner().plan();
        assertThat(moved.notes()).isEqualTo(PLAN.notes());
        assertThat(moved.frames()).isEqualTo(PLAN.frames());
        assertThat(Carried.staying(PLAN, both).frames()).isEmpty();
        assertThat(Carried.staying(PLAN, both).components()).isEqualTo(PLAN.components());
    }

    @Test
    void whatIsMovedIsFoundOutOnce() {
        Carried carried = new Carried(PLAN, Selection.of("c1"));
        assertThat(carried.isOf(PLAN, Selection.of("c1"))).isTrue();
        assertThat(carried.isOf(PLAN, Selection.of("c2"))).isFalse();
        assertThat(carried.isOf(Drawn.plan(Drawn.rows(20, 20)), Selection.of("c1"))).isFalse();
    }

    @Test
    void aLitLinkComesWithBothItsEnds() {
        DrawingPlan lit = Lit.of(PLAN, 3, PLAN.links().get(3).link());
        assertThat(lit.components().keySet()).isEqualTo(new TreeSet<>(List.of("c3", "c4")));
        assertThat(lit.links()).containsExactly(PLAN.links().get(3));
    }
}
