package org.postroom.engine.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static Mark disc(int radius) {
        return new Mark.Disc(0, 0, 0, radius);
    }

    @Test
    void aListThatGrowsLeavesTheOlderOnesAsTheyWere() {
        List<Marks> all = new ArrayList<>(List.of(Marks.none()));
        for (int i = 1; i <= 100; i++) {
            all.add(all.getLast().with(disc(i)));
        }
        for (int i = 0; i <= 100; i++) {
            assertThat(all.get(i)).hasSize(i);
            assertThat(all.get(i).stream().mapToDouble(mark -> ((Mark.Disc) mark).radius()).sum())
                    .isEqualTo(i * (i + 1) / 2.0);
        }
    }

    @Test
    void twoThatGoOnFromTheSameOneDoNotMixUp() {
        Marks one = Marks.none().with(disc(1));
        Marks left = one.with(disc(2)).with(disc(3));
        Marks right = one.with(disc(4));

        assertThat(left).containsExactly(disc(1), disc(2), disc(3));
        assertThat(right).containsExactly(disc(1), disc(4));
        assertThat(one).containsExactly(disc(1));
    }

    @Test
    void beyondItsEndThereIsNothingEvenWhereALongerOneGoesOn() {
        Marks one = Marks.of(List.of(disc(1))).with(disc(2));
        one.with(disc(3));

        assertThatThrownBy(() -> one.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(new Face.Paper("", 1, 1, 0, one).marks()).isSameAs(one);
    }
}
