package org.postroom.palette.expression;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionMistakesTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "` `               | expected something such as message > 3, but it is empty",
        "message = 3       | column 9: expected '==' to compare, found '=': an expression changes nothing",
        "message === 3     | column 9: expected '==': '===' has no meaning here",
        "message <> 3      | column 9: expected '!=': '<>' has no meaning here",
        "message & true    | column 9: expected '&&', found '&'",
        "message +         | column 9: expected a value after '+', but the expression ends here",
        "upper(message     | column 6: the '(' here is never closed: expected ')'",
        "[1, 2)            | column 6: expected ']', found ')'",
        "message)          | column 8: this ')' closes nothing",
        "'abc              | column 1: the text that begins here never ends: expected another '",
        "mesage > 3        | column 1: there is no 'mesage', only 'message'; text stands in quotes",
        "1 2               | column 3: expected an operator such as '+', '==' or '&&', or the end, found '2'",
        "message.          | column 8: expected a value after '.', but the expression ends here",
        "true ? 1          | column 8: expected more after '1', but the expression ends here",
        "upper()           | column 1: expected upper(text), found 0 arguments",
        "message.upper(1)  | column 9: expected upper(text), found 2 arguments",
        "message =~ '('    | column 12: '(' is no regular expression: Unclosed group near its character 2",
        "message == null   | column 12: there is no null here; has(message, 'name') tells whether a map has a name",
        "message ?: 3      | column 9: expected a value between '?' and ':': '?:' has no meaning here",
        "007               | column 1: expected a number that doesn't begin with 0",
        "1e999             | column 1: expected a number such as 12 or 2.5, not too large",
        "{1, 2}            | column 1: expected a list such as [1, 2] or a map such as {'a': 1, 'b': 2}"})
    void aWrongExpressionIsToldWithItsColumnAndWhatIsExpected(String expression, String words) {
        assertThatThrownBy(() -> new MessageExpression(expression)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(words);
    }

    @Test
    void aFunctionThatIsNotThereIsToldWithThoseThatAre() {
        assertThatThrownBy(() -> new MessageExpression("1 + uper('a')"))
                .hasMessageStartingWith("column 5: there is no function 'uper' (there are: abs, contains, ");
    }

    @Test
    void inALaterLineTheLineIsToldToo() {
        assertThatThrownBy(() -> new MessageExpression("message > 3\n && mesage < 4"))
                .hasMessageStartingWith("line 2, column 5: there is no 'mesage'");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "message.nme       | column 9: the map has no 'nme' (it has: name)",
        "message.name.size | column 14: only maps, lists and records have something inside to get by 'size',",
        "message.name + 1 > 3 | only two numbers or two texts have an order, not the text 'Ann1' and the number 3;",
        "message.name * 2  | '*' needs numbers, not the text 'Ann'; number(...) makes one of a text",
        "message.name && true | expected true or false, found the text 'Ann'",
        "upper(3)          | column 1: expected a text, found the number 3; text(...) makes one",
        "number('abc')     | column 1: 'abc' is no number",
        "1 / 0             | nothing can be divided by 0",
        "1e300 * 1e300     | a number is too large, or is none",
        "[1, 2][2]         | column 8: a list of 2 has no item 2",
        "[1, 2].first      | column 8: a list has no 'first'; its items are [0], [1] and so on, the last one is [-1]",
        "length(3)         | column 1: only texts, lists, maps and bytes have a length, not the number 3"})
    void whatCannotBeWorkedOutIsToldWithTheExpressionAndTheMessage(String expression, String reason) {
        assertThatThrownBy(() -> new MessageExpression(expression).of(Map.of("name", "Ann")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + expression + "' can't be worked out: " + reason)
                .hasMessageEndingWith("; the message is the map {name=Ann}");
    }

    @Test
    void theSentenceStaysShortHoweverLongTheMessage() {
        assertThatThrownBy(() -> new MessageExpression("message.a").of("x".repeat(1_000_000)))
                .extracting(Throwable::getMessage).asString().hasSizeLessThan(400);
        assertThatThrownBy(() -> new MessageExpression("message > 'a'").of(List.of("x".repeat(1_000_000))))
                .extracting(Throwable::getMessage).asString().hasSizeLessThan(400);
    }
}
