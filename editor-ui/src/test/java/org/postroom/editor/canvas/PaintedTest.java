package org.postroom.editor.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postroom.drawing.plan.Point;

final class PaintedTest {
    private static final Viewport VIEW = new Viewport(40, 80, 0.5, 1000, 600);
    private static final Painted PAINTED = Painted.around(VIEW);

    @Test
    void aBitmapIsLargerThanTheViewByTheSameOnEachSide() {
        assertThat(PAINTED.width()).isEqualTo(1512);
        assertThat(PAINTED.height()).isEqualTo(1112);
        assertThat(PAINTED.area().centre()).isEqualTo(VIEW.seen().centre());
        assertThat(Painted.just(VIEW).width()).isEqualTo(1000);
    }

    @Test
    void panningNeedsNoPaintingUntilTheMarginIsUsedUp() {
        assertThat(PAINTED.serves(VIEW.panned(256, -256))).isTrue();
        assertThat(PAINTED.serves(VIEW.panned(258, 0))).isFalse();
        assertThat(PAINTED.serves(VIEW.panned(0, -258))).isFalse();
    }

    @Test
    void whatIsLeftOfTheMarginIsRenewedAtRest() {
        assertThat(PAINTED.servesWell(VIEW.panned(120, 0))).isTrue();
        assertThat(PAINTED.servesWell(VIEW.panned(140, 0))).isFalse();
        assertThat(Painted.just(VIEW).serves(VIEW)).isTrue();
        assertThat(Painted.just(VIEW).servesWell(VIEW)).isFalse();
    }

    @Test
    void anotherZoomIsServedByStretchingForAWhile() {
        Viewport nearer = VIEW.zoomedTo(new Point(500, 300), 0.6);
        assertThat(PAINTED.serves(nearer)).isFalse();
        assertThat(PAINTED.servesForNow(nearer)).isTrue();
        assertThat(PAINTED.servesForNow(VIEW.zoomedTo(new Point(500, 300), 4))).isFalse();
        assertThat(PAINTED.servesForNow(VIEW.zoomedTo(new Point(500, 300), 0.1))).isFalse();
        assertThat(PAINTED.servesForNow(nearer.panned(5000, 0))).isFalse();
    }

    @Test
    void whereNothingIsPaintedNothingServes() {
        assertThat(Painted.NOTHING.serves(VIEW)).isFalse();
        assertThat(Painted.NOTHING.servesForNow(VIEW)).isFalse();
    }
}
