package org.postroom.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.Examples.Example;
import org.postroom.engine.json.Mutations.Mutation;
import org.postroom.engine.json.tree.MalformedTreeException;
import org.postroom.engine.json.tree.TreeReader;

/// Good files, spoilt in every place.
class SpoiltFileTest {

    @ParameterizedTest
    @MethodSource("org.postroom.engine.json.Examples#all")
    void aFileCutOffAnywhereIsRefusedWithThePlaceWhereItEnds(Example example) {
        byte[] bytes = example.bytes();
        int end = example.text().stripTrailing().getBytes(StandardCharsets.UTF_8).length;
        for (int length = 1; length < end; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            long line = 1 + new String(cut, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count();
            assertThatThrownBy(() -> FlowReader.read(cut))
                    .as("cut off after %d bytes", length)
                    .isInstanceOfSatisfying(FlowFileException.class, e -> assertThat(e.problems())
                            .singleElement()
                            .extracting(Problem::place)
                            .asString()
                            .matches("line " + line + ", column \\d+"));
        }
    }

    @Test
    void nothingAtAllIsRefused() {
        assertThatThrownBy(() -> FlowReader.read(new byte[0]))
                .isInstanceOf(FlowFileException.class)
                .hasMessage("expected a JSON text, but it is empty");
    }

    @ParameterizedTest
    @MethodSource("org.postroom.engine.json.Examples#all")
    void aValueOfAnotherKindIsToldWithItsPlaceOrReadAsWell(Example example) throws MalformedTreeException {
        for (Mutation mutation : Mutations.of(TreeReader.read(example.text()))) {
            try {
                Flow flow = FlowReader.read(mutation.text()).flow();
                String written = FlowWriter.write(flow);
                assertThat(FlowWriter.write(FlowReader.read(written).flow())).as("%s", mutation).isEqualTo(written);
            } catch (FlowFileException e) {
                assertThat(e.problems()).as("%s", mutation).isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.place()).startsWith(mutation.place().toString()));
            }
        }
    }
}
