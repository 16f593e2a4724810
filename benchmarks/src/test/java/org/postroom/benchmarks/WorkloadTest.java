package org.postroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class WorkloadTest {
    @Test
    void aWorkloadIsWrittenAsItIsRead() {
        assertThat(Workload.of("ring:1000")).hasToString("ring:1000")
                .extracting(Workload::title).isEqualTo("ring of 1,000");
    }

    @Test
    void everyKindHasATitleThatTakesItsSize() {
        assertThat(Arrays.stream(Kind.values()).map(kind -> new Workload(kind, 7).title()))
                .noneMatch(title -> title.contains("%s")).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownOneIsRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> Workload.of("pipelin:3")).hasMessageContaining("'pipelin'")
                .hasMessageContaining("pipeline, ping-pong");
    }

    @Test
    void aSizeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Workload.of("ring:0")).hasMessageContaining("from 1 on");
        assertThatThrownBy(() -> Workload.of("ring:many")).hasMessageContaining("from 1 on");
    }
}
