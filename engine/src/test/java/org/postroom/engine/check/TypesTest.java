package org.postroom.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.engine.check.Samples.CATALOGUE;
import static org.postroom.engine.check.Samples.drawing;
import static org.postroom.engine.check.Samples.fanout;
import static org.postroom.engine.check.Samples.flow;
import static org.postroom.engine.check.Samples.stage;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.check.Beside.Answer;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;

class TypesTest {
    private final Flow flow = flow(drawing("reader", "Reader", "stage", "./stage.flow.json"))
            .withPart("Stage", stage())
            .withPart("Source", drawing("reader", "Reader")
                    .withOutboxes(new TreeMap<>(Map.of("lines", BoxName.of("reader.outbox")))));
    private final Types types = Types.of(flow, CATALOGUE, _ -> new Answer.Found("beside", flow(stage()),
            Beside.nothing()));

    @Test
    void everyKindOfTypeSaysItsBoxes() {
        assertThat(types.boxes(fanout(2)).orElseThrow().outboxes().keySet()).containsExactly("signal", "out1", "out2");
        assertThat(types.boxes(Placed.of("part:Source")).orElseThrow().outboxes().keySet())
                .containsExactly("signal", "lines");
        assertThat(types.boxes(Placed.of("./stage.flow.json"))).isPresent();
        assertThat(types.boxes(Placed.of("Grpe"))).isEmpty();
        assertThat(types.boxes(Placed.of("part:Absent"))).isEmpty();
    }

    @Test
    void aPartsBoxIsLikeTheBoxItLeadsTo() {
        assertThat(types.boxes(Placed.of("part:Source")).orElseThrow().outbox("lines"))
                .contains(new BoxShape("lines", String.class, "lines"));
    }

    @Test
    void aComponentWithWrongSettingsStillHasLikelyBoxes() {
        assertThat(types.boxes(Placed.of("Grep"))).isEmpty();
        assertThat(types.likelyBoxes(Placed.of("Grep")).orElseThrow().outbox("rejected")).isPresent();
        assertThat(types.likelyBoxes(Placed.of("Grpe"))).isEmpty();
    }
}
