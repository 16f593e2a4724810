package org.postroom.drawing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaTest {
    private final Area area = new Area(10, 20, 30, 40);

    @Test
    void itsEdgesBelongToIt() {
        assertThat(area.contains(new Point(10, 60))).isTrue();
        assertThat(area.contains(new Point(9.9, 60))).isFalse();
        assertThat(area.intersects(new Area(40, 60, 5, 5))).isTrue();
        assertThat(area.intersects(new Area(40.1, 60, 5, 5))).isFalse();
        assertThat(area.contains(area)).isTrue();
        assertThat(area.contains(area.moved(1, 0))).isFalse();
    }

    @Test
    void itGrowsOnEachSideAndNeverShrinksBelowNothing() {
        assertThat(area.grown(5)).isEqualTo(new Area(5, 15, 40, 50));
        assertThat(area.grown(-16)).isEqualTo(new Area(25, 36, 0, 8));
    }

    @Test
    void aUnionHasBothInIt() {
        assertThat(area.union(new Area(0, 50, 5, 100))).isEqualTo(new Area(0, 20, 40, 130));
        assertThat(Area.between(new Point(5, 1), new Point(2, 3))).isEqualTo(new Area(2, 1, 3, 2));
    }

    @Test
    void distanceIsToTheNearestOfItsPoints() {
        assertThat(area.distanceTo(area.centre())).isZero();
        assertThat(area.distanceTo(new Point(7, 16))).isEqualTo(5);
    }

    @Test
    void theGridIsOfEightPixels() {
        assertThat(new Point(11.9, -4.1).snapped()).isEqualTo(new Point(8, -8));
        assertThat(Measures.onGrid(121)).isEqualTo(128);
    }
}
