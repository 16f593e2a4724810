package org.postroom.palette.changing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;

class ChangingTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void sequenceNumbersCountUp() {
        var outcome = Trial.of(() -> new TagWithSequenceNumber(new TagWithSequenceNumber.Settings()))
                .put("inbox", "a", "b").run();

        assertThat(outcome.sent("outbox")).containsExactly(List.of(0, "a"), List.of(1, "b"));
    }

    @Test
    void sequenceNumbersGoOnWhereAnIntegerEnds() {
        var settings = new TagWithSequenceNumber.Settings(Integer.MAX_VALUE);

        assertThat(Trial.of(() -> new TagWithSequenceNumber(settings)).put("inbox", "a", "b").run().sent("outbox"))
                .containsExactly(List.of(Integer.MAX_VALUE, "a"), List.of(Integer.MAX_VALUE + 1L, "b"));
    }

    @Test
    void collateSendsAllInOneList() {
        assertThat(Trial.of(Collate::new).put("inbox", "a", 1).run().sent("outbox")).containsExactly(List.of("a", 1));
        assertThat(Trial.of(Collate::new).put("inbox").run().sent("outbox")).containsExactly(List.of());
    }

    @Test
    void toldToShutDownCollateSendsNothing() {
        var outcome = Trial.of(Collate::new).put("inbox", "a").shutDownAfter(HOUR).run();

        assertThat(outcome.sent("outbox")).isEmpty();
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void chunksAreOfOneSizeButForTheLast() {
        var outcome = Trial.of(() -> new Chunkifier(new Chunkifier.Settings(3)))
                .put("inbox", Bytes.of("ab"), Bytes.of(""), Bytes.of("cdefgh"), Bytes.of("i"), Bytes.of("j")).run();

        assertThat(outcome.sent("outbox")).containsExactly(Bytes.of("abc"), Bytes.of("def"), Bytes.of("ghi"),
                Bytes.of("j"));
    }

    @Test
    void aStreamOfWholeChunksHasNoRest() {
        var outcome = Trial.of(() -> new Chunkifier(new Chunkifier.Settings(2))).put("inbox", Bytes.of("abcd")).run();

        assertThat(outcome.sent("outbox")).containsExactly(Bytes.of("ab"), Bytes.of("cd"));
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void chunkifierRefusesChunksOfNothingAndText() {
        assertThatThrownBy(() -> new Chunkifier.Settings(0)).hasMessage("a chunk has 1 to 67108864 bytes, not 0");
        assertThat(Trial.of(() -> new Chunkifier(new Chunkifier.Settings())).put("inbox", "text").run().failure())
                .startsWith("inbox 'inbox' takes Bytes but got String: text");
    }

    @Test
    void maxComparesNumbersOfAnyKindExactly() {
        var large = new BigInteger("9007199254740993");
        var outcome = Trial.of(Max::new).put("inbox", List.of(1, 2.5, 2L), List.of(9007199254740992.0, large, 1),
                List.of(-1)).run();

        assertThat(outcome.sent("outbox")).containsExactly(2.5, large, -1);
    }

    @Test
    void maxComparesTexts() {
        assertThat(Trial.of(Max::new).put("inbox", List.of("b", "a", "B")).run().sent("outbox")).containsExactly("b");
    }

    @Test
    void maxFailsWhereThereIsNoLargest() {
        assertThat(Trial.of(Max::new).put("inbox", List.of()).run().failure())
                .startsWith("an empty list has no largest item");
        assertThat(Trial.of(Max::new).put("inbox", List.of(1, "a")).run().failure())
                .startsWith("the items of this list are neither all numbers nor all texts: [1, a]");
        assertThat(Trial.of(Max::new).put("inbox", 7).run().failure()).startsWith("inbox 'inbox' takes List");
    }

    @Test
    void detuplerCountsFromEitherEnd() {
        assertThat(Trial.of(() -> new Detupler(new Detupler.Settings())).put("inbox", List.of("a", "b")).run()
                .sent("outbox")).containsExactly("a");
        assertThat(Trial.of(() -> new Detupler(new Detupler.Settings(-1))).put("inbox", List.of("a", "b")).run()
                .sent("outbox")).containsExactly("b");
    }

    @Test
    void detuplerFailsAtAListThatIsTooShort() {
        assertThat(Trial.of(() -> new Detupler(new Detupler.Settings(2))).put("inbox", List.of("a", "b")).run()
                .failure()).startsWith("a list of 2 has no item 2: [a, b]");
    }
}
