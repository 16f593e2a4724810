package org.postroom.palette.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;

class JSONTest {
    public record Point(int x, List<String> names) {}

    private static Outcome decoded(Object... texts) {
        return Trial.of(() -> new JSONDecoder(new JSONDecoder.Settings())).put("inbox", texts).run();
    }

    private static Outcome encoded(Object... messages) {
        return Trial.of(JSONEncoder::new).put("inbox", messages).run();
    }

    @Test
    void jsonBecomesMessages() {
        var outcome = decoded("{\"b\": [1, 2.50, true], \"a\": {\"ü\": \"\\u00fc\"}}", "\"text\"", " 3 ", "[]");

        assertThat(outcome.sent("outbox")).containsExactly(Map.of("b", List.of(1, 2.5, true), "a", Map.of("ü", "ü")),
                "text", 3, List.of());
        assertThat(outcome.sent("errors")).isEmpty();
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void wholeNumbersAreAsSmallAsTheyFit() {
        assertThat(decoded("[2147483647, 2147483648, 9223372036854775808, -1, 1e2]").sent("outbox"))
                .containsExactly(List.of(Integer.MAX_VALUE, 1L << 31, BigInteger.TWO.pow(63), -1, 100.0));
    }

    @Test
    void whatIsReadKeepsItsOrderAndCannotBeChanged() {
        Map<?, ?> map = (Map<?, ?>) decoded("{\"z\": [1], \"a\": 1}").sent("outbox").getFirst();

        assertThat(map.keySet().toString()).isEqualTo("[z, a]");
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) map.get("z")).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nullIsLeftOutOfObjectsOrBecomesWhatTheSettingSays() {
        var without = decoded("{\"a\": null, \"b\": 1}", "null", "[1, null]");
        assertThat(without.sent("outbox")).containsExactly(Map.of("b", 1));
        assertThat(without.sent("errors")).containsExactly(
                "line 1, column 1: null is no message; the setting 'nullAs' can say what is; the text is 'null'",
                "line 1, column 5: null is no item of a list; the setting 'nullAs' can say what is; the text is"
                        + " '[1, null]'");

        var with = Trial.of(() -> new JSONDecoder(new JSONDecoder.Settings(Optional.of("none"))))
                .put("inbox", "null", "[null, {\"a\": null}]").run();
        assertThat(with.sent("outbox")).containsExactly("none", List.of("none", Map.of("a", "none")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "``                 | expected a JSON text, but it is empty",
        "{\"a\": 1          | line 1, column ",
        "[1, 2              | line 1, column 6: Unexpected end-of-input: expected close marker for Array",
        "[1,]               | line 1, column 4: Unexpected character (']'",
        "{'a': 1}           | line 1, column 2: Unexpected character ('''",
        "{\"a\": 1, \"a\": 2} | line 1, column 13: Duplicate",
        "1 2                | line 1, column 3: expected the end, but there is more",
        "nul                | line 1, column ",
        "NaN                | line 1, column ",
        "01                 | line 1, column ",
        "\"\\ud800\"        | line 1, column 1: a text has half a character in it",
        "1e999              | line 1, column 1: the number 1e999 is too large",
        "\"a                | line 1, column "})
    void whatIsNoJsonLeavesByErrorsWithItsPlace(String text, String words) {
        var outcome = decoded(text, "1");

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.sent("outbox")).containsExactly(1);
        assertThat(outcome.sent("errors")).singleElement().asString().startsWith(words);
    }

    @Test
    void monstersAreRefusedInAShortSentence() {
        var outcome = decoded("[".repeat(100_000), "9".repeat(100_000), "{\"a\":".repeat(100),
                "\"" + "x".repeat(1 << 25));

        assertThat(outcome.sent("outbox")).isEmpty();
        assertThat(outcome.sent("errors")).hasSize(4)
                .allSatisfy(sentence -> assertThat(sentence.toString()).hasSizeLessThan(400));
    }

    @Test
    void messagesBecomeJson() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", List.of(1, 2.5, 1L << 40, BigInteger.TWO.pow(70), true));
        map.put("a", "say \"ü\"\n");
        var outcome = encoded(map, "text", 3, List.of(), new Point(1, List.of("a")));

        assertThat(outcome.sent("outbox")).containsExactly(
                "{\"z\":[1,2.5,1099511627776,1180591620717411303424,true],\"a\":\"say \\\"ü\\\"\\n\"}", "\"text\"", "3",
                "[]", "{\"x\":1,\"names\":[\"a\"]}");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void aMessageForWhichJsonHasNothingLeavesByErrors() {
        Object deep = 1;
        for (int i = 0; i < 100; i++) {
            deep = List.of(deep);
        }
        var outcome = encoded(List.of(Bytes.of("a")), Double.NaN, Map.of("a", Double.POSITIVE_INFINITY), deep, "fine");

        assertThat(outcome.sent("outbox")).containsExactly("\"fine\"");
        assertThat(outcome.sent("errors")).hasSize(4).startsWith(
                "JSON has nothing for Bytes: 1 bytes [61]; the message is [1 bytes [61]]",
                "JSON has nothing for the number NaN; the message is NaN");
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        Object message = Map.of("a", List.of(1, -2.5, "x", Map.of(), List.of(true, false)), "b", Long.MAX_VALUE);

        assertThat(decoded(encoded(message).sent("outbox").getFirst()).sent("outbox")).containsExactly(message);
    }
}
