package org.postroom.palette.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody may try who hands out a drawing.
class ExpressionReachTest {
    /// Not a record: nothing in it can be reached, not even what is public.
    public static final class Loaded {
        public final List<String> field = new ArrayList<>();

        public String getSecret() {
            field.add("read");
            return "secret";
        }

        public Loaded fire() {
            field.add("fired");
            return this;
        }
    }

    private static void refused(String expression, Object message) {
        assertThatThrownBy(() -> new MessageExpression(expression).of(message)).as(expression)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message.class", "message['class']", "message.getClass()", "message.class.classLoader",
        "''.class", "''.getClass()", "''.getClass().forName('java.lang.Runtime')", "[].class", "{:}.class",
        "1.class", "true.getClass()", "message.toString()", "message.hashCode()", "message.wait()",
        "''.class.forName('java.lang.Runtime').getRuntime().exec('touch x')",
        "message.getClass().getDeclaredMethods()[0].invoke(message)",
        "new('java.lang.String', 'x')", "new java.lang.ProcessBuilder('sh')", "new('java.io.File', '/')",
        "java.lang.Runtime.getRuntime()", "java.lang.System.exit(1)", "Runtime:getRuntime()", "System.exit(1)",
        "class", "this", "context", "jexl", "$jexl", "#0", "upper:lower('x')", "('x').('class')",
        "import('java.lang')", "#pragma jexl.import java.lang", "#pragma jexl.namespace.r java.lang.Runtime",
        "@silent message.class", "`${message.class}`", "message.`class`", "\"x\".\"class\"",
        "var x = message", "message = 1", "message.a = 1", "message['a'] = 1", "message.a += 1", "message.a++",
        "--message.a", "() -> 1", "x -> x", "x => x", "function() { 1 }", "(function(x) { x })(1)",
        "while (true) {}", "for (x : message) { x }", "for (;;) {}", "do {} while (true)", "if (true) 1",
        "switch (1) { default -> 2 }", "try { 1 } catch (e) { 2 }", "throw 'x'", "return message", "break",
        "message; message", "1 .. 1000000000", "{1, 2}", "[1, ...]", "~/x/", "message instanceof String",
        "empty(new('java.io.File', '/'))", "size(''.class)", "get(message.class, 'name', 1)"})
    void nothingBeyondTheMessageIsReached(String expression) {
        refused(expression, "text");
        refused(expression, Map.of("a", 1));
        refused(expression, List.of(1));
        refused(expression, new Loaded());
    }

    @Test
    void anObjectThatIsNoValueStaysClosed() {
        Loaded loaded = new Loaded();
        for (String way : List.of("message.secret", "message['secret']", "message.getSecret()", "message.fire()",
                "message.field", "message.fire", "has(message, 'secret')", "keys(message)", "message[0]",
                "message.size()", "message =~ [message.fire()]")) {
            refused(way, loaded);
        }
        assertThat(loaded.field).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'%s' =~ '(.*a){25}b'", "matches('%s', '(.*.*.*.*.*.*a)*b')",
        "!('%s' =~ '(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b')"})
    void aRegularExpressionThatWouldNeverEndIsCutShort(String expression) {
        assertThatThrownBy(() -> new MessageExpression(expression.formatted("a".repeat(50))).of(1))
                .hasMessageContaining("this regular expression takes too long on this text");
    }

    @Test
    void aRegularExpressionThatGoesTooDeepIsToldToo() {
        assertThatThrownBy(() -> new MessageExpression("message =~ '^(a|b)*$'").of("a".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nested too deeply");
    }

    @Test
    void anExpressionCannotMakeTooMuchOfALittle() {
        String half = "x".repeat(600_000);
        assertThatThrownBy(() -> new MessageExpression("message + message").of(half))
                .hasMessageContaining("a text here has at most 1048576 characters, not 1200000");
        assertThatThrownBy(() -> new MessageExpression("join([message, message], '')").of(half))
                .hasMessageContaining("a text here has at most");
        assertThatThrownBy(() -> new MessageExpression("replace(message, 'x', 'xxx')").of(half))
                .hasMessageContaining("a text here has at most");
        assertThatThrownBy(() -> new MessageExpression("message * message").of(java.math.BigInteger.TWO.pow(4000)))
                .hasMessageContaining("a number is too large");
        assertThatThrownBy(() -> new MessageExpression("number(message)").of("9".repeat(1_000_000)))
                .hasMessageContaining("is no number");
    }

    @Test
    void aMonstrousTextIsRefusedAtOnce() {
        for (String part : List.of("(", "[", "{'a':", "message[", "!", "- ", "upper(", "true ? ", "1 + ", "'a' + (",
                "not ", "empty ", "size(")) {
            for (int times : new int[] {12, 13, 30, 300, 100_000}) {
                assertThatThrownBy(() -> new MessageExpression(part.repeat(times))).as(times + " times " + part)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThatThrownBy(() -> new MessageExpression("1 + ".repeat(1000) + "1"))
                .hasMessage("at most 4000 characters, not 4001");
    }

    @Test
    void whatIsNestedAsDeeplyAsItMayIsStillQuick() {
        assertThat(new MessageExpression("message[".repeat(10) + "0" + "]".repeat(10))).isNotNull();
        assertThat(new MessageExpression("(".repeat(12) + "1" + ")".repeat(12)).of(0)).isEqualTo(1);
        assertThat(new MessageExpression("! ".repeat(1000) + "true").of(0)).isEqualTo(true);
    }
}
