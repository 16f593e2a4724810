package org.postroom.palette.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.palette.Trial;
import org.postroom.palette.Trial.Outcome;

class TokeniserTest {
    private static Outcome tokens(Tokeniser.Brackets brackets, Object... texts) {
        return Trial.of(() -> new Tokeniser(new Tokeniser.Settings(brackets))).put("inbox", texts).run();
    }

    private static List<Object> plain(String text) {
        return tokens(Tokeniser.Brackets.LETTERS, text).sent("outbox");
    }

    @Test
    void wordsStandApartByWhiteSpace() {
        assertThat(plain("  go\tto  [the] sea\n")).containsExactly(List.of("go", "to", "[the]", "sea"));
        assertThat(plain("")).containsExactly(List.of());
    }

    @Test
    void quotesAndBackslashesKeepAWordTogether() {
        assertThat(plain("say \"hello world\" 'it is' don't a\\ b \\\"x")).containsExactly(
                List.of("say", "hello world", "it is", "don't", "a b", "\"x"));
        assertThat(plain("a\"b c\"d '' \"\" 'a\\'b' \\")).containsExactly(List.of("ab cd", "", "", "a'b", "\\"));
    }

    @Test
    void bracketsMakeListsWhereTheyShould() {
        assertThat(tokens(Tokeniser.Brackets.LISTS, "ADD [NODE 1 [2]][] \"[x]\" \\[").sent("outbox"))
                .containsExactly(List.of("ADD", List.of("NODE", "1", List.of("2")), List.of(), "[x]", "["));
    }

    @Test
    void whatIsWrongLeavesByErrorsAndTheRestGoesOn() {
        var outcome = tokens(Tokeniser.Brackets.LISTS, "a 'b", "[a", "a]", "[".repeat(100), "fine");

        assertThat(outcome.sent("outbox")).containsExactly(List.of("fine"));
        assertThat(outcome.sent("errors")).containsExactly(
                "a quote is never closed: expected another '; the text is 'a 'b'",
                "a '[' is never closed: expected ']'; the text is '[a'",
                "character 2: this ']' closes nothing; the text is 'a]'",
                "character 64: lists are nested at most 64 deep; the text is '" + "[".repeat(60) + "…'");
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }
}
