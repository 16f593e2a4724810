package org.postroom.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.engine.flow.Flow;

/// What is written is what was read, and what is read is what was written.
class RoundTripTest {
    private static final long SEEDS = 500;

    /// Seeds that once failed come first.
    private static long[] seeds() {
        return LongStream.concat(LongStream.of(), LongStream.range(0, SEEDS)).toArray();
    }

    @Test
    void aFlowIsReadAsItWasWritten() throws FlowFileException {
        for (long seed : seeds()) {
            Flow flow = RandomFlows.flow(seed);
            assertThat(FlowReader.read(FlowWriter.write(flow)).flow()).as("seed %d", seed).isEqualTo(flow);
        }
    }

    @Test
    void writingWhatWasWrittenChangesNoByte() throws FlowFileException {
        for (long seed : seeds()) {
            String written = FlowWriter.write(RandomFlows.flow(seed));
            assertThat(FlowWriter.write(FlowReader.read(written).flow())).as("seed %d", seed).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @MethodSource("org.postroom.engine.json.Examples#own")
    void anExampleIsWrittenAsItWasRead(Examples.Example example) throws FlowFileException {
        assertThat(FlowWriter.write(FlowReader.read(example.bytes()).flow())).isEqualTo(example.text());
    }

    @ParameterizedTest
    @MethodSource("org.postroom.engine.json.Examples#all")
    void anExampleOfTheRepositoryIsReadAgainAsItWasRead(Examples.Example example) throws FlowFileException {
        Flow flow = FlowReader.read(example.text()).flow();
        assertThat(FlowReader.read(FlowWriter.write(flow)).flow()).isEqualTo(flow);
    }
}
