package org.postroom.palette.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;

class CSVDecoderTest {
    private static Outcome decoded(CSVDecoder.Header header, String separator, Object... lines) {
        return Trial.of(() -> new CSVDecoder(new CSVDecoder.Settings(header, separator))).put("inbox", lines).run();
    }

    private static Outcome maps(Object... lines) {
        return decoded(CSVDecoder.Header.NAMES, ",", lines);
    }

    private static Outcome lists(Object... lines) {
        return decoded(CSVDecoder.Header.NONE, ",", lines);
    }

    @Test
    void rowsBecomeMapsByTheNamesInTheFirst() {
        var outcome = maps("\uFEFFname,age", "Ann,3", "\"Smith, Bob\",", "");

        assertThat(outcome.sent("outbox")).containsExactly(Map.of("name", "Ann", "age", "3"),
                Map.of("name", "Smith, Bob", "age", ""));
        assertThat(outcome.sent("outbox").getFirst()).hasToString("{name=Ann, age=3}");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void orLists() {
        assertThat(lists("a,b", "1, 2").sent("outbox")).containsExactly(List.of("a", "b"), List.of("1", " 2"));
        assertThat(decoded(CSVDecoder.Header.NONE, "\t", "a,b\tc").sent("outbox"))
                .containsExactly(List.of("a,b", "c"));
    }

    @Test
    void aValueInQuotesMayHaveQuotesSeparatorsAndLineEnds() {
        assertThat(lists("\"a \"\"b\"\", c\",\"one", "two, \"\"", "three\",x", "5\" pipe,\"\",").sent("outbox"))
                .containsExactly(List.of("a \"b\", c", "one\ntwo, \"\nthree", "x"),
                        List.of("5\" pipe", "", ""));
    }

    @Test
    void severalRowsMayComeAtOnce() {
        assertThat(lists("a,b\r\n\"c\nd\",e\n", "f,g\n").sent("outbox")).containsExactly(List.of("a", "b"),
                List.of("c\nd", "e"), List.of("f", "g"));
    }

    @Test
    void aRowOfAnotherLengthLeavesByErrors() {
        var outcome = maps("a,b", "1", "1,2,3", "1,2");

        assertThat(outcome.sent("outbox")).containsExactly(Map.of("a", "1", "b", "2"));
        assertThat(outcome.sent("errors")).containsExactly("row 2 has 1 values, but the first one has 2: [1]",
                "row 3 has 3 values, but the first one has 2: [1, 2, 3]");
    }

    @Test
    void wrongQuotesLeaveByErrors() {
        var outcome = lists("a,\"b\"c", "d,e", "\"never closed", "at all");

        assertThat(outcome.sent("outbox")).containsExactly(List.of("d", "e"));
        assertThat(outcome.sent("errors")).containsExactly(
                "row 1: after a closing quote only a separator or the row's end may follow: 'a,\"b\"c'",
                "row 3: a quote is never closed; it begins '\"never closed\\nat all'");
    }

    @Test
    void anOpenQuoteDoesNotSwallowEverything() {
        String line = "x".repeat(600_000);
        var outcome = lists("a", "\"" + line, line, "b");

        assertThat(outcome.sent("outbox")).containsExactly(List.of("a"), List.of("b"));
        assertThat(outcome.sent("errors")).singleElement().asString().startsWith("row 2: a quote is never closed");
    }

    @Test
    void itFailsWhereTwoColumnsHaveOneName() {
        assertThat(maps("a,b,a", "1,2,3").failure()).startsWith("each column needs a name of its own, but the first row"
                + " is [a, b, a]; the setting 'header' can be 'none'");
    }

    @Test
    void theSeparatorIsOneCharacter() {
        for (String separator : List.of("", ", ", "\"", "\n")) {
            assertThatThrownBy(() -> new CSVDecoder.Settings(CSVDecoder.Header.NONE, separator))
                    .hasMessageStartingWith("the separator must be one character");
        }
    }
}
