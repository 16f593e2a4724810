package org.postroom.drawing.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "outbox", "Wer sägt mir's?", "Ĝuste tiel – “jes” … ½ €", "ΑΒΓ κόσμε Привет",
        "iiiiWWWW"})
    void widthsAreThoseOfTheFontItself(String text) throws Exception {
        for (Letters letters : new Letters[] {Letters.REGULAR, Letters.BOLD}) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(letters.font())).deriveFont(100f);
            double there = font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
            assertThat(letters.width(text, 100)).isCloseTo(there, within(0.5));
        }
    }

    @Test
    void whatTheFontDoesNotHaveIsTakenToBeWide() {
        assertThat(Letters.REGULAR.width("漢字", 10)).isEqualTo(20);
        assertThat(Letters.REGULAR.width("🎈", 10)).isEqualTo(10);
    }

    @Test
    void aTextThatFitsStaysAsItIs() {
        double width = Letters.REGULAR.width("rejected", 11);
        assertThat(Letters.REGULAR.elided("rejected", width, 11)).isEqualTo("rejected");
        assertThat(Letters.REGULAR.elided("rejected", width - 1, 11)).isEqualTo("reject…");
    }

    @Test
    void neitherAnEllipsisNorALineCutsALetterInTwo() {
        assertThat(Letters.REGULAR.elided("🎈🎈🎈🎈", 25, 10)).isEqualTo("🎈…");
        assertThat(Letters.REGULAR.wrapped("🎈🎈🎈🎈🎈", 25, 10)).containsExactly("🎈🎈", "🎈🎈", "🎈");
        assertThat(Letters.REGULAR.wrapped("🎈🎈", 1, 10)).containsExactly("🎈", "🎈");
    }

    @Test
    void linesBreakAtBlanks() {
        String text = "Every component is a desk with an inbox on the left.";
        assertThat(Letters.REGULAR.wrapped(text, 120, 12)).hasSizeGreaterThan(2)
                .allMatch(line -> Letters.REGULAR.width(line, 12) <= 120)
                .satisfies(lines -> assertThat(String.join(" ", lines)).isEqualTo(text));
        assertThat(Letters.REGULAR.wrapped("", 120, 12)).containsExactly("");
    }

    @Test
    void aWordWiderThanTheLineIsBroken() {
        var lines = Letters.REGULAR.wrapped("a Donaudampfschifffahrtsgesellschaft b", 60, 12);
        assertThat(lines).allMatch(line -> Letters.REGULAR.width(line, 12) <= 60);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("aDonaudampfschifffahrtsgesellschaftb");
    }
}
