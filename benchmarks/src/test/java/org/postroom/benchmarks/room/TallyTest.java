package org.postroom.benchmarks.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TallyTest {
    @Test
    void linesThatArePassedOverAreLostAndThoseThatComeLaterAreDisordered() {
        Tally tally = new Tally();
        for (int ahead : new int[] {0, 2, -2, 0}) {
            tally.heard(ahead, 1_000);
        }
        assertThat(tally.heard()).isEqualTo(4);
        assertThat(tally.lost()).isEqualTo(2);
        assertThat(tally.disordered()).isEqualTo(1);
    }

    @Test
    void timesAreToldByShare() {
        Tally tally = new Tally();
        for (int i = 0; i < 99; i++) {
            tally.heard(0, 700_000);
        }
        tally.heard(0, 70_000_000);
        assertThat(tally.millis(0.5)).isEqualTo(1.024);
        assertThat(tally.millis(1)).isEqualTo(131.072);
    }
}
