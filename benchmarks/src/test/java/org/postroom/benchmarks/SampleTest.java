package org.postroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleTest {
    @Test
    void theMedianIsTheMiddleOneWhateverTheOrder() {
        Sample sample = Sample.of(List.of(9.0, 1.0, 100.0, 3.0, 2.0));
        assertThat(sample.median()).isEqualTo(3);
        assertThat(sample.least()).isEqualTo(1);
        assertThat(sample.most()).isEqualTo(100);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Sample.of(List.of(4.0, 1.0, 2.0, 100.0)).median()).isEqualTo(3);
    }

    @Test
    void aSampleOfNothingIsRefused() {
        assertThatThrownBy(() -> Sample.of(List.of())).hasMessageContaining("at least one figure");
    }
}
