package org.postroom.engine.json.tree;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.engine.flow.Tree;

class TreeReaderTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                wrong("", "expected a JSON text, but it is empty"),
                wrong(" \n", "expected a JSON text, but it is empty"),
                wrong("{", "line 1, column 2: expected more, but the text ends here"),
                wrong("{\n \"a\": [1,\n", "line 3, column 1: in a[1]: expected more, but the text ends here"),
                wrong("[\"abc", "line 1, column 6: in [0]: expected more, but the text ends here"),
                wrong("[\"abc\\u1", "line 1, column 9: in [0]: expected more, but the text ends here"),
                wrong("[1,]", "line 1, column 4: in [1]: expected a value (text, number, true, false, null, list or"
                        + " object), but there is ']'"),
                wrong("{\"a\": {\"b\": tru}}", "line 1, column 13: in a.b: expected a value (text, number, true, false,"
                        + " null, list or object), but there is \"tru\""),
                wrong("[True]", "line 1, column 2: in [0]: expected a value (text, number, true, false, null, list or"
                        + " object), but there is \"True\""),
                wrong("[1 2]", "line 1, column 4: in [1]: expected ',' or ']', but there is '2'"),
                wrong("{\"a\": 1 \"b\": 2}", "line 1, column 9: in a: expected ',' or '}', but there is '\"'"),
                wrong("{\"a\" 1}", "line 1, column 6: in a: expected ':' after a name, but there is '1'"),
                wrong("{\"a\": 1,}", "line 1, column 9: in a: expected a name in double quotes, but there is '}'"),
                wrong("{a: 1}", "line 1, column 2: expected a name in double quotes, but there is 'a'"),
                wrong("{'a': 1}", "line 1, column 2: expected a name in double quotes, but there is '''"),
                wrong("[1}", "line 1, column 3: in [0]: expected ']', but there is \"}\""),
                wrong("{\"a\": 1]", "line 1, column 8: in a: expected '}', but there is \"]\""),
                wrong("[1]]", "line 1, column 4: expected the end, but there is \"]\""),
                wrong("[1] x", "line 1, column 5: expected the end, but there is \"x\""),
                wrong("[1] {}", "line 1, column 5: expected the end, but there is more"),
                wrong("[1] 2", "line 1, column 5: expected the end, but there is more"),
                wrong("1 // one", "line 1, column 3: expected a value or a sign, and no comment, but there is '/'"),
                wrong("/* one */ 1", "line 1, column 1: expected a value or a sign, and no comment, but there is '/'"),
                wrong("[\"a\nb\"]", "line 1, column 4: in [0]: expected an escape such as \\n for a control character,"
                        + " but there is the character U+000A"),
                wrong("[\"\\x\"]", "line 1, column 4: in [0]: expected one of the escapes"
                        + " \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000, but there is 'x'"),
                wrong("[\"\\u00g0\"]",
                        "line 1, column 7: in [0]: expected four hexadecimal digits after \\u, but there is"
                                + " 'g'"),
                wrong("[\u00a01]",
                        "line 1, column 2: in [0]: expected a value (text, number, true, false, null, list or"
                                + " object), but there is the character U+00A0"),
                wrong("\u0000",
                        "line 1, column 1: expected a value (text, number, true, false, null, list or object), but"
                                + " there is the character U+0000"));
    }

    static Stream<Arguments> refusedNumbers() {
        return Stream.of(
                wrong("[NaN]", "line 1, column 5: in [0]: expected a finite number, but there is \"NaN\""),
                wrong("[-Infinity]", "line 1, column 11: in [0]: expected a finite number, but there is \"-Infinity\""),
                wrong("[01]",
                        "line 1, column 3: in [0]: expected '.' or the end of the number after its 0, but there is"
                                + " more"),
                wrong("[+1]", "line 1, column 3: in [0]: expected a digit, but there is '+'"),
                wrong("[.5]", "line 1, column 2: in [0]: expected a value (text, number, true, false, null, list or"
                        + " object), but there is '.'"),
                wrong("[5.]", "line 1, column 3: in [0]: expected a digit, but there is ']'"),
                wrong("[1e]", "line 1, column 3: in [0]: expected a digit, but there is ']'"),
                wrong("[0x10]", "line 1, column 3: in [0]: expected a value (text, number, true, false, null, list or"
                        + " object), but there is 'x'"),
                wrong("[1e10000]", "line 1, column 2: in [0]: expected a number of at most 1000 digits and an exponent"
                        + " from -9999 to 9999, but there is another"),
                wrong("[1e-99999999999]", "line 1, column 2: in [0]: expected a number of at most 1000 digits and an"
                        + " exponent from -9999 to 9999, but there is another"),
                wrong("[" + "1".repeat(1001) + "]",
                        "line 1, column 2: in [0]: expected at most 1000 digits, but there are"
                                + " more"),
                wrong("[" + "1".repeat(2000) + "]",
                        "line 1, column 2: in [0]: expected at most 1000 digits, but there is"
                                + " more"),
                wrong("[0." + "1".repeat(1001) + "]",
                        "line 1, column 2: in [0]: expected a number of at most 1000 digits"
                                + " and an exponent from -9999 to 9999, but there is another"));
    }

    static Stream<Arguments> refusedBeyondTheStandard() {
        return Stream.of(
                wrong("{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}}",
                        "line 1, column 24: in b.c: expected each name once, but"
                                + " \"c\" is there again"),
                wrong("{\"\": 1, \"\": 1}",
                        "line 1, column 9: in [\"\"]: expected each name once, but \"\" is there again"),
                wrong("{\"\\u0061\": 1, \"a\": 1}",
                        "line 1, column 15: in a: expected each name once, but \"a\" is there"
                                + " again"),
                wrong("[\"a\\ud800\"]", "line 1, column 2: in [0]: expected whole characters, but there is half of one,"
                        + " \\uD800"),
                wrong("[\"\\udc00\\ud800\"]",
                        "line 1, column 2: in [0]: expected whole characters, but there is half of"
                                + " one, \\uDC00"),
                wrong("[\"\ud800\"]", "line 1, column 2: in [0]: expected whole characters, but there is half of one,"
                        + " \\uD800"),
                wrong("{\"\\ud83c\": 1}", "line 1, column 9: expected whole characters, but there is half of one"),
                wrong("{\"\\udf88\": 1}", "line 1, column 9: expected whole characters, but there is half of one"));
    }

    private static Arguments wrong(String text, String message) {
        return Arguments.of(text, message);
    }

    @ParameterizedTest
    @MethodSource({"refused", "refusedNumbers", "refusedBeyondTheStandard"})
    void whatIsNotStrictJsonIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> TreeReader.read(text)).isInstanceOf(MalformedTreeException.class).hasMessage(message);
    }

    @Test
    void allKindsOfValuesAreRead() throws MalformedTreeException {
        Object tree = TreeReader.read(
                "{\"text\": \"\\u00e4\\n\\ud83c\\udf88\","
                        + " \"list\": [1, -0, 2.50, 1E3, 9223372036854775808, true, false, null]}");
        assertThat(tree).isEqualTo(Map.of(
                "text", "ä\n🎈",
                "list", List.of(1L, 0L, new BigDecimal("2.50"), new BigDecimal("1E+3"),
                        new BigInteger("9223372036854775808"), true, false, Tree.Null.NULL)));
    }

    @Test
    void anyKindOfValueMayStandAlone() throws MalformedTreeException {
        assertThat(TreeReader.read(" 1 ")).isEqualTo(1L);
        assertThat(TreeReader.read("\"a\"")).isEqualTo("a");
        assertThat(TreeReader.read("null")).isEqualTo(Tree.Null.NULL);
    }

    @Test
    void fieldsKeepTheOrderOfTheFile() throws MalformedTreeException {
        var tree = (Map<?, ?>) TreeReader.read("{\"z\": 1, \"a\": 2, \"m\": 3}");
        assertThat(tree.keySet()).asString().isEqualTo("[z, a, m]");
    }

    @Test
    void whatIsExactlyAtTheLimitsIsRead() throws MalformedTreeException {
        String text = "x".repeat(TreeReader.LONGEST_TEXT);
        assertThat(TreeReader.read("\"" + text + "\"")).isEqualTo(text);
        assertThat(TreeReader.read("[".repeat(TreeReader.DEEPEST) + "]".repeat(TreeReader.DEEPEST))).isNotNull();
        assertThat(TreeReader.read("1".repeat(TreeReader.MOST_DIGITS))).isInstanceOf(BigInteger.class);
        assertThat(TreeReader.read("-0." + "1".repeat(TreeReader.MOST_DIGITS))).isInstanceOf(BigDecimal.class);
        assertThat(TreeReader.read("1e9999")).isEqualTo(new BigDecimal("1E+9999"));
    }

    @Test
    void aNumberWrittenWithManyZerosReadsAsItIsWrittenAgain() throws MalformedTreeException {
        for (String text : List.of("0." + "0".repeat(1050) + "1", "1." + "0".repeat(999) + "E-9", "0e9000", "-0.0")) {
            String printed = TreePrinter.print(TreeReader.read(text));
            assertThat(TreePrinter.print(TreeReader.read(printed))).isEqualTo(printed);
        }
    }

    @Test
    void aTextOfThirtyMegabytesIsRefused() {
        assertRefused("{\"about\": \"" + "x".repeat(30_000_000) + "\"}",
                "line 1, column 11: in about: expected a text of at most 1048576 characters, but there is more");
        assertRefused("{\"" + "x".repeat(30_000_000) + "\": 1}",
                "line 1, column 1: expected a name of at most 1048576 characters, but there is more");
        assertRefused("\"" + "x".repeat(TreeReader.LONGEST_TEXT + 1) + "\"",
                "line 1, column 1: expected a text of at most 1048576 characters, but there is more");
    }

    @Test
    void aHundredThousandBracketsAreRefusedAtTheSixtyFifth() {
        assertRefused("[".repeat(100_000), "line 1, column 65: in " + "[0]".repeat(65)
                + ": expected at most 64 levels of lists and objects, but there is more");
        assertRefused("{\"a\":".repeat(100_000), "line 1, column 317: in " + ".a".repeat(64).substring(1)
                + ": expected at most 64 levels of lists and objects, but there is more");
    }

    @Test
    void moreValuesThanMemoryShouldHoldAreRefused() {
        assertRefused("[" + "[],".repeat(TreeReader.MOST_VALUES) + "1]",
                "line 1, column 11999999: in [3999999][0]:"
                        + " expected at most 4000000 values altogether, but there are more");
    }

    @Test
    void moreThanSixtyFourMegabytesAreRefusedUnread() {
        byte[] bytes = new byte[TreeReader.MOST_BYTES + 1];
        assertThatThrownBy(() -> TreeReader.read(bytes))
                .hasMessage("expected at most 67108864 bytes, but there are more");
    }

    @Test
    void brokenUtf8IsRefusedWithThePlaceOfTheByte() {
        assertRefused(bytes("{\"a\":\n \"ä", 0xC0, 0x80),
                "line 2, column 4: expected UTF-8, but there is the byte 0xC0");
        assertRefused(bytes("[\"", 0xED, 0xA0, 0x80), "line 1, column 3: expected UTF-8, but there is the byte 0xED");
        assertRefused(bytes("[\"", 0xF4, 0x90, 0x80, 0x80),
                "line 1, column 3: expected UTF-8, but there is the byte 0xF4");
        assertRefused(bytes("[\"", 0xC3), "line 1, column 3: expected UTF-8, but there is the byte 0xC3");
        assertRefused(bytes(" \n".repeat(20_000), 0xFF),
                "line 20001, column 1: expected UTF-8, but there is the byte 0xFF");
        assertRefused("{}".getBytes(UTF_16), "line 1, column 1: expected UTF-8, but there is the byte 0xFE");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws MalformedTreeException {
        assertThat(TreeReader.read("\ufeff[1]".getBytes(UTF_8))).isEqualTo(List.of(1L));
        assertRefused("\ufeff[x]".getBytes(UTF_8),
                "line 1, column 2: in [0]: expected a value (text, number, true, false,"
                        + " null, list or object), but there is \"x\"");
    }

    private static byte[] bytes(String text, int... more) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(UTF_8));
        for (int each : more) {
            bytes.write(each);
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(String text, String message) {
        assertRefused(text.getBytes(UTF_8), message);
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> TreeReader.read(bytes)).isInstanceOf(MalformedTreeException.class).hasMessage(message);
    }
}
