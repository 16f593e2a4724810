package org.postroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postroom.benchmarks.side.Lap;

final class LapLengthTest {
    private static final long MILLI = 1_000_000;

    @Test
    void aLapGrowsUntilItIsAsLongAsWanted() {
        LapLength length = new LapLength(0.1);
        for (int i = 0; i < 5; i++) {
            length.learn(new Lap(length.operations(), length.operations() * 1_000L)); // a microsecond each
        }
        assertThat(length.operations()).isEqualTo(100_000);
    }

    @Test
    void oneSurprisinglyFastLapMakesTheNextOneNotMuchLonger() {
        LapLength length = new LapLength(1);
        length.learn(new Lap(2_000, 1));
        assertThat(length.operations()).isEqualTo(16_000);
    }

    @Test
    void aSlowLapMakesTheNextOneShort() {
        LapLength length = new LapLength(0.1);
        length.learn(new Lap(2_000, 1_000 * MILLI));
        assertThat(length.operations()).isEqualTo(200);
    }
}
