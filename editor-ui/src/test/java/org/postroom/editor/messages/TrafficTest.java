package org.postroom.editor.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.LinkCounts;

final class TrafficTest {
    private final Traffic traffic = new Traffic();

    private Traffic.Row look(long passed, int waiting, long nanos) {
        return traffic.look(List.of(new LinkCounts(BoxName.of("a.outbox"), BoxName.of("b.inbox"),
                new Counts(passed, waiting, waiting, 0, 0, 0))), nanos).getFirst();
    }

    @Test
    void theRateIsThatSinceTheLookBefore() {
        assertThat(look(100, 0, 100_000_000).perSecond()).isZero();
        assertThat(look(150, 0, 100_000_000).perSecond()).isEqualTo(500);
        assertThat(look(150, 0, 100_000_000).perSecond()).isZero();
    }

    @Test
    void onlyTheLastLooksAreRemembered() {
        for (int i = 0; i < 2 * Traffic.LOOKS; i++) {
            look(i, i, 1);
        }
        assertThat(look(0, 7, 1).waited()).hasSize(Traffic.LOOKS).endsWith(119, 7);
    }

    @Test
    void anotherRunBeginsFromNothing() {
        look(100, 5, 1);
        traffic.clear();
        assertThat(look(3, 1, 1).waited()).containsExactly(1);
    }
}
