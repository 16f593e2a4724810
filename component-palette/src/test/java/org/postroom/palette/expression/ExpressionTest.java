package org.postroom.palette.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.engine.component.Bytes;

class ExpressionTest {
    private static final Map<String, Object> ANN = Map.of("name", "Ann", "age", 3, "ok", true, "marks",
            List.of(1, 2, 3));

    public record Point(int x, int y) {}

    private static Object value(String expression, Object message) {
        return new MessageExpression(expression).of(message);
    }

    @Test
    void theMessageItselfIsTheSameObject() {
        Bytes bytes = Bytes.of("a");

        assertThat(value("message", bytes)).isSameAs(bytes);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', value = {
        "1 + 2; 3", "7 / 2; 3.5", "6 / 2; 3", "7 % 3; 1", "-7 % 3; 2", "7.5 % 2; 1.5", "2 * 2.5; 5.0", "-(-3); 3",
        "2147483647 + 1; 2147483648", "9223372036854775807 + 1; 9223372036854775808",
        "1 == 1.0; true", "'1' == 1; false", "1 != 2; true", "[1, 2] == [1, 2]; true", "'a' < 'b'; true",
        "2 >= 2.5; false", "true && !false; true", "false or not true; false", "1 < 2 ? 'less' : 'more'; less",
        "'a' + 1; a1", "1.5 + 'a'; 1.5a", "'cat' =~ '^c'; true", "'cat' !~ 'd'; true", "2 =~ [1, 2]; true",
        "upper('a'); A", "'A'.lower(); a", "trim('  a '); a", "length('abc'); 3", "size([1, 2]); 2",
        "empty({:}); true", "contains('cat', 'at'); true", "contains([1, 2], 2.0); true",
        "startsWith('cat', 'c'); true", "endsWith('cat', 'c'); false", "matches('cat', 'c'); false",
        "replace('banana', 'an', 'o'); booa", "slice('hello', 1, 3); el", "slice('hello', -2); lo",
        "slice('hello', 3, 1); ``", "split('a.b', '.')[1]; b", "join([1, 'x'], '-'); 1-x", "text(2) + 1; 21",
        "number('12') + 1; 13", "number(' -1.5e1 '); -15.0", "number(7); 7", "round(2.5); 3", "round(-2.345, 2); -2.35",
        "round(4); 4", "floor(-2.5); -3", "abs(-3); 3", "min(1, 2) + max(3, 2.5); 4", "has({'a': 1}, 'a'); true",
        "get({'a': 1}, 'b', 7); 7", "keys({'a': 1, 'b': 2})[-1]; b", "isText('a'); true", "isNumber('a'); false",
        "isList([]); true", "isMap([]); false", "{'a': [1, {'b': 'deep'}]}.a[1].b; deep", "'it\\'s'; it's"})
    void expressionsComeToWhatAPersonWouldExpect(String expression, String expected) {
        assertThat(value(expression, "any")).asString().isEqualTo(expected);
    }

    @Test
    void mapsListsAndRecordsAreLookedInto() {
        assertThat(value("message.name + ' is ' + message['age']", ANN)).isEqualTo("Ann is 3");
        assertThat(value("message.marks[0] + message.marks[-1]", ANN)).isEqualTo(4);
        assertThat(value("message.x * message['y']", new Point(3, 4))).isEqualTo(12);
        assertThat(value("has(message, 'x') && !has(message, 'z')", new Point(3, 4))).isEqualTo(true);
        assertThat(value("message.size()", Bytes.of("abc"))).isEqualTo(3);
        assertThat(value("text(message)", Bytes.of("grün"))).isEqualTo("grün");
    }

    @Test
    void namesThatAreWordsOfTheLanguageAreNamesAfterADot() {
        for (String name : List.of("size", "empty", "new", "if", "return", "class", "eq", "and", "not", "true")) {
            assertThat(value("message." + name, Map.of(name, "there"))).as(name).isEqualTo("there");
        }
    }

    @Test
    void wholeNumbersAreAsSmallAsTheyFit() {
        assertThat(value("message + 1", 1L)).isEqualTo(2);
        assertThat(value("message + 1", Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE + 1L);
        assertThat(value("message * message", Long.MAX_VALUE))
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).pow(2));
        assertThat(value("message / 2", 6L)).isEqualTo(3);
    }

    @Test
    void whatAnExpressionMakesCannotBeChanged() {
        List<?> list = (List<?>) value("[1, message]", "a");
        Map<?, ?> map = (Map<?, ?>) value("{'z': 1, 'a': message}", "a");

        assertThatThrownBy(list::removeFirst).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThat(map.keySet().toString()).isEqualTo("[z, a]");
    }

    @Test
    void aTruthIsAskedFor() {
        assertThat(new MessageExpression("message > 3").holds(4)).isTrue();
        assertThatThrownBy(() -> new MessageExpression("message + 3").holds(4)).hasMessage("'message + 3' can't be"
                + " worked out: expected true or false, but it is the number 7; the message is the number 4");
    }

    @Test
    void anExpressionIsItsText() {
        assertThat(new MessageExpression("message")).isEqualTo(new MessageExpression("message"))
                .isNotEqualTo(new MessageExpression(" message")).hasToString("message");
    }

    @Test
    void oneExpressionMayBeWorkedOutByManyThreads() {
        var expression = new MessageExpression("{'sum': message.n + 1, 'ok': text(message.n) =~ '^[0-9]+$'}");

        assertThat(IntStream.range(0, 20_000).parallel().mapToObj(n -> expression.of(Map.of("n", n))).toList())
                .isEqualTo(IntStream.range(0, 20_000).mapToObj(n -> Map.of("sum", n + 1, "ok", true)).toList());
    }

    @Test
    void itMayHaveSeveralLines() {
        assertThat(value("message.age > 2\n  ? 'old'\n  : 'young'", ANN)).isEqualTo("old");
    }
}
