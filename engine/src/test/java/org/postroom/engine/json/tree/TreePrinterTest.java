package org.postroom.engine.json.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.engine.flow.Tree;
import org.postroom.engine.json.tree.TreePrinter.Rows;

class TreePrinterTest {

    @Test
    void whatFitsStandsOnOneLine() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("b", List.of(1L, new BigDecimal("2.50"), true, Tree.Null.NULL));
        tree.put("a", Map.of());
        assertThat(TreePrinter.print(tree)).isEqualTo("{\"b\": [1, 2.50, true, null], \"a\": {}}");
    }

    @Test
    void anEntryOf120CharactersStandsOnOneLineWhateverItsIndentAndComma() {
        String text = "x".repeat(120 - 9);
        assertThat(TreePrinter.print(new Rows(List.of(Map.of("a", text), 1L))))
                .isEqualTo("[\n  {\"a\": \"" + text.substring(1) + "x\"},\n  1\n]");
        assertThat(TreePrinter.print(new Rows(List.of(Map.of("a", text + "x"), 1L))))
                .isEqualTo("[\n  {\n    \"a\": \"" + text + "x\"\n  },\n  1\n]");
    }

    @Test
    void onlyTheOuterOfTwoListsBreaksWhereTheInnerOneFits() {
        List<Object> inner = List.of("x".repeat(100));
        assertThat(TreePrinter.print(List.of(inner, inner)).lines()).hasSize(4);
    }

    @Test
    void rowsHaveALineEach() {
        assertThat(TreePrinter.print(new Rows(List.of(1L, 2L)))).isEqualTo("[\n  1,\n  2\n]");
        assertThat(TreePrinter.print(Map.of("a", new Rows(Map.of("b", 1L)))))
                .isEqualTo("{\n  \"a\": {\n    \"b\": 1\n  }\n}");
        assertThat(TreePrinter.print(Map.of("a", new Rows(Map.of())))).isEqualTo("{\"a\": {}}");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(TreePrinter.print("\"\\/\b\f\n\r\t\u0000\u001f\u007fä€\u2028🎈"))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007fä€\u2028🎈\"");
    }

    @Test
    void halfACharacterIsEscapedSoThatItsReaderCanTellOfIt() {
        assertThat(TreePrinter.print("\ud83c \udf88")).isEqualTo("\"\\ud83c \\udf88\"");
    }

    @Test
    void aValueThatNoTreeHasIsRefused() {
        assertThatThrownBy(() -> TreePrinter.print(List.of(1.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("there is a java.lang.Double");
    }

    @Test
    void briefIsBrief() {
        assertThat(TreePrinter.brief("x".repeat(1000))).hasSize(63);
        assertThat(TreePrinter.brief(new BigDecimal("1".repeat(1000)))).hasSize(61);
        assertThat(TreePrinter.brief("\u001b[31m")).isEqualTo("\"\\u001b[31m\"");
        assertThat(TreePrinter.brief(List.of(1L))).isEqualTo("a list");
        assertThat(TreePrinter.brief(Map.of())).isEqualTo("an empty object");
    }

    @Test
    void aPlaceIsWrittenAsPeopleWriteIt() {
        assertThat(Place.root()).hasToString("");
        assertThat(Place.root().field("links").item(3).field("from")).hasToString("links[3].from");
        assertThat(Place.root().field("components").field("a b").field("type")).hasToString("components[\"a b\"].type");
        assertThat(Place.root().item(0).item(1)).hasToString("[0][1]");
    }
}
