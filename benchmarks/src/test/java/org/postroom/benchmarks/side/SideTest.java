package org.postroom.benchmarks.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.benchmarks.ours.Postroom;

/// In the smallest sizes: that each side does what it is measured for.
final class SideTest {
    private static Stream<Side> sides() {
        return Stream.of(new Postroom(2), new Pekko(), new Jcsp(), new Threads());
    }

    @ParameterizedTest
    @MethodSource("sides")
    void everySideDoesEveryWorkload(Side side) throws Exception {
        try (side) {
            assertThat(side.pipeline(3, 500).operations()).isEqualTo(500);
            assertThat(side.pingPong(50).operations()).isEqualTo(50);
            assertThat(side.ring(10, 105).operations()).isEqualTo(100);
            assertThat(side.fanOut(5, 120).operations()).isEqualTo(120);
            assertThat(side.idle(20).size()).isEqualTo(20);
            assertThat(side.slowReader(1_000)).hasSize(10);
        }
    }

    @Test
    void aTallyFindsWhatIsMissing() {
        Tally tally = new Tally(1);
        tally.begin();
        tally.end(9, Tally.sumBelow(10));
        assertThatThrownBy(() -> tally.check(10, 10, Tally.sumBelow(10)))
                .hasMessageContaining("expected 10 messages").hasMessageContaining("there came 9");
    }
}
