package org.postroom.palette.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.palette.Trial;

class TokensToLinesTest {
    private static final List<Object> LISTS = List.of(List.of("ADD", "NODE", "1"), List.of(),
            List.of("it is", "", "don't", "\"x\" \\", List.of("in", List.of("deep er"), List.of()), "[no list]"));

    @Test
    void whatAPersonWouldWriteIsWritten() {
        assertThat(Trial.of(TokensToLines::new).put("inbox", List.of("LINE", 1, 2.5, "my text", List.of("a", "b")))
                .run().sent("outbox")).containsExactly("LINE 1 2.5 \"my text\" [a b]");
    }

    @Test
    void tokeniserReadsTheSameListsBack() {
        Object[] lines = Trial.of(TokensToLines::new).put("inbox", LISTS.toArray()).run().sent("outbox").toArray();

        assertThat(Trial.of(() -> new Tokeniser(new Tokeniser.Settings(Tokeniser.Brackets.LISTS))).put("inbox", lines)
                .run().sent("outbox")).isEqualTo(LISTS);
    }
}
