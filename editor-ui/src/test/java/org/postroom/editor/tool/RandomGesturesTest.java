package org.postroom.editor.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a hand does, every step can be undone, and every state be saved. How many seeds: `-Dpostroom.seeds=1000`; one
/// alone: `-Dpostroom.seed=7`. Seeds that ever failed are kept in `bad-seeds.txt`.
final class RandomGesturesTest {
    private static final int GESTURES = 200;

    static LongStream seeds() {
        Long one = Long.getLong("postroom.seed");
        return one == null ? LongStream.range(0, Long.getLong("postroom.seeds", 40)) : LongStream.of(one);
    }

    static LongStream badSeeds() {
        try (InputStream in = Objects.requireNonNull(RandomGesturesTest.class.getResourceAsStream("bad-seeds.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.replaceFirst("#.*", ""))
                    .mapToLong(line -> Long.parseLong(line.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyUndoGivesBackTheStartAndEveryStateCanBeSaved(long seed) {
        new RandomHand(seed, GESTURES).work();
    }

    @ParameterizedTest
    @MethodSource("badSeeds")
    void seedsThatFailedOnceDoNoMore(long seed) {
        new RandomHand(seed, GESTURES).work();
    }

    @Test
    void theHandReallyChangesSomething() {
        RandomHand hand = new RandomHand(1, GESTURES);
        hand.work();
        assertThat(hand.steps()).isGreaterThan(50);
        assertThat(hand.names()).contains("Move", "Link", "Delete", "Make a part", "Cut links", "Bend");
    }
}
