package org.postroom.engine.json;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Replays what Jazzer has found (see [FlowFuzzTarget]), and spoils it a little further.
class FlowFuzzTest {
    private static final int SPOILT = 20_000;

    @Test
    void noSavedInputSurprisesTheReader() {
        for (byte[] input : Examples.fuzz()) {
            assertThatCode(() -> FlowFuzzTarget.fuzzerTestOneInput(input))
                    .as(Base64.getEncoder().encodeToString(input))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noSpoiltInputSurprisesTheReader(long seed) {
        var random = new SplittableRandom(seed);
        List<byte[]> inputs = Stream.concat(Examples.fuzz().stream(),
                Examples.all().stream().map(Examples.Example::bytes)).toList();
        for (int i = 0; i < SPOILT; i++) {
            byte[] spoilt = spoilt(inputs, random);
            assertThatCode(() -> FlowFuzzTarget.fuzzerTestOneInput(spoilt))
                    .as("seed %d, number %d", seed, i)
                    .doesNotThrowAnyException();
        }
    }

    /// The beginning of one input and the end of another, with some bytes of the whole changed.
    private static byte[] spoilt(List<byte[]> inputs, SplittableRandom random) {
        byte[] first = inputs.get(random.nextInt(inputs.size()));
        byte[] second = random.nextBoolean() ? first : inputs.get(random.nextInt(inputs.size()));
        int from = random.nextInt(second.length + 1);
        int to = Math.max(0, Math.min(first.length, from + random.nextInt(-8, 9)));
        byte[] spoilt = Arrays.copyOf(first, to + second.length - from);
        System.arraycopy(second, from, spoilt, to, second.length - from);
        for (int i = random.nextInt(4); i > 0 && spoilt.length > 0; i--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }
}
