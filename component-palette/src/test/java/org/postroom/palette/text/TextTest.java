package org.postroom.palette.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;

class TextTest {
    @Test
    void grepPartsTheLinesThatMatchFromThoseThatDoNot() {
        var outcome = Trial.of(() -> new Grep("^a.c$")).put("inbox", "abc", "abcd", "a c", "").run();

        assertThat(outcome.sent("outbox")).containsExactly("abc", "a c");
        assertThat(outcome.sent("rejected")).containsExactly("abcd", "");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
        assertThat(outcome.state()).isEqualTo("finished");
    }

    @Test
    void toldToShutDownGrepPassesThatOn() {
        var outcome = Trial.of(() -> new Grep("a")).put("inbox", "a", Duration.ofHours(2), "a")
                .shutDownAfter(Duration.ofHours(1)).run();

        assertThat(outcome.sent("outbox")).containsExactly("a");
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void grepFailsAtWhatIsNoText() {
        var outcome = Trial.of(() -> new Grep("a")).put("inbox", "a", 7).run();

        assertThat(outcome.failure()).startsWith("inbox 'inbox' takes String but got Integer: 7");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void aWrongPatternIsToldInWords() {
        assertThatThrownBy(() -> new Grep("(")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unclosed group");
    }

    @Test
    void lineSplitMakesLinesOfPiecesWhereverTheyAreCut() {
        assertThat(split("one\ntw", "o\r", "\nthree\rfour\n\nfive")).containsExactly("one", "two", "three", "four", "",
                "five");
    }

    @Test
    void lineSplitSendsNoEmptyLineAfterTheLastLineEnd() {
        assertThat(split("one\n")).containsExactly("one");
        assertThat(split("one\r\n", "")).containsExactly("one");
        assertThat(split()).isEmpty();
    }

    private static List<Object> split(Object... pieces) {
        return Trial.of(LineSplit::new).put("inbox", pieces).run().sent("outbox");
    }

    @Test
    void toldToShutDownLineSplitForgetsTheLineThatHasNoEnd() {
        var outcome = Trial.of(LineSplit::new).put("inbox", "one\ntwo", Duration.ofHours(2))
                .shutDownAfter(Duration.ofHours(1)).run();

        assertThat(outcome.sent("outbox")).containsExactly("one");
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
    }

    @Test
    void upcaseKnowsNoCountry() {
        assertThat(Trial.of(Upcase::new).put("inbox", "title", "straße").run().sent("outbox")).containsExactly("TITLE",
                "STRASSE");
    }

    @Test
    void stringifyMakesTextOfAnything() {
        var outcome = Trial.of(Stringify::new).put("inbox", 1, 2.5, List.of("a", 1), Bytes.of("grün"), "x").run();

        assertThat(outcome.sent("outbox")).containsExactly("1", "2.5", "[a, 1]", "grün", "x");
    }

    @Test
    void replaceKnowsGroupsByNumberAndName() {
        var outcome = Trial.of(() -> new Replace("(\\w+)@(?<host>\\w+)", "${host} of $1"))
                .put("inbox", "a@b, c@d", "none").run();

        assertThat(outcome.sent("outbox")).containsExactly("b of a, d of c", "none");
    }

    @Test
    void replaceByNothingTakesAway() {
        var settings = new Replace.Settings(Pattern.compile("\\s+"));

        assertThat(Trial.of(() -> new Replace(settings)).put("inbox", "a b  c").run().sent("outbox"))
                .containsExactly("abc");
    }

    @Test
    void replaceRefusesAGroupThatIsNotThere() {
        assertThatThrownBy(() -> new Replace("(a)", "$2")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'by' can't stand for what '(a)' finds: '$2': No group 2");
        assertThatThrownBy(() -> new Replace("(a)", "${name}")).hasMessageContaining("No group with name {name}");
    }

    @Test
    void wordCountSendsTheMostFrequentFirstAndEqualsInOrder() {
        var outcome = Trial.of(() -> new WordCount(new WordCount.Settings()))
                .put("inbox", "The cat, the dog and the bird;", "a dog isn't a cat").run();

        assertThat(outcome.sent("outbox")).containsExactly(List.of("the", 3), List.of("a", 2), List.of("cat", 2),
                List.of("dog", 2), List.of("and", 1), List.of("bird", 1), List.of("isn't", 1));
    }

    @Test
    void wordCountCanKeepCapitalsAndSendOnlyAFew() {
        var settings = new WordCount.Settings(Pattern.compile("\\S+"), WordCount.Letters.AS_THEY_ARE, Optional.of(2));

        assertThat(Trial.of(() -> new WordCount(settings)).put("inbox", "b B b A").run().sent("outbox"))
                .containsExactly(List.of("b", 2), List.of("A", 1));
    }

    @Test
    void wordCountRefusesToSendNothing() {
        assertThatThrownBy(() -> new WordCount.Settings(Pattern.compile("a"), WordCount.Letters.SMALL, Optional.of(0)))
                .hasMessage("'most' must be 1 or more, not 0");
    }

    @Test
    void toldToShutDownWordCountSendsNothing() {
        var outcome = Trial.of(() -> new WordCount(new WordCount.Settings())).put("inbox", "a", Duration.ofHours(2))
                .shutDownAfter(Duration.ofHours(1)).run();

        assertThat(outcome.sent("outbox")).isEmpty();
    }
}
