package org.postroom.editor.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.engine.settings.Kind;
import org.postroom.engine.settings.Kind.Plain;

final class TypingTest {
    private static Entry value(Object value) {
        return new Entry.Value(value);
    }

    @Test
    void numbersBecomeWhatAFileHas() {
        assertThat(Typing.entry(Plain.WHOLE, " 12 ")).isEqualTo(value(12L));
        assertThat(Typing.entry(Plain.DECIMAL, "2.5")).isEqualTo(value(new BigDecimal("2.5")));
        assertThat(Typing.entry(Plain.DECIMAL, "3")).isEqualTo(value(3L));
        assertThat(Typing.entry(Plain.LONG, "99999999999999999999"))
                .isEqualTo(value(new BigInteger("99999999999999999999")));
    }

    @Test
    void whatIsNoNumberIsToldInWords() {
        assertThat(Typing.entry(Plain.WHOLE, "12x"))
                .isEqualTo(new Entry.Wrong("Expected a whole number, not '12x'"));
        assertThat(Typing.entry(Plain.WHOLE, "2.5")).isInstanceOf(Entry.Wrong.class);
        assertThat(Typing.entry(Plain.DECIMAL, "9".repeat(2000))).isInstanceOf(Entry.Wrong.class);
    }

    @Test
    void anEmptyFieldIsNothingButForTexts() {
        assertThat(Typing.entry(Plain.WHOLE, " ")).isEqualTo(new Entry.Nothing());
        assertThat(Typing.entry(Plain.DURATION, "")).isEqualTo(new Entry.Nothing());
        assertThat(Typing.entry(Plain.TEXT, "")).isEqualTo(value(""));
        assertThat(Typing.entry(new Kind.Maybe(Plain.TEXT), "")).isEqualTo(new Entry.Nothing());
    }

    @Test
    void spacesBelongToTextsAndPatternsOnly() {
        assertThat(Typing.entry(Plain.TEXT, " a ")).isEqualTo(value(" a "));
        assertThat(Typing.entry(Plain.PATTERN, " ")).isEqualTo(value(" "));
        assertThat(Typing.entry(Plain.DURATION, " 5s ")).isEqualTo(value("5s"));
    }

    @Test
    void aMessageIsWhatAFileHasForItOrElseAText() {
        assertThat(Typing.entry(Plain.MESSAGE, "5")).isEqualTo(value(5L));
        assertThat(Typing.entry(Plain.MESSAGE, "\"5\"")).isEqualTo(value("5"));
        assertThat(Typing.entry(Plain.MESSAGE, "NEXT")).isEqualTo(value("NEXT"));
        assertThat(Typing.entry(Plain.MESSAGE, "[1, true]")).isEqualTo(value(List.of(1L, true)));
        assertThat(Typing.entry(Plain.MESSAGE, "{\"a\": 1}")).isEqualTo(value(Map.of("a", 1L)));
    }

    @Test
    void everyMessageIsTheSameAfterItWasShownAndEntered() {
        for (Object message : List.of("NEXT", "5", "true", "", " ", " a ", "a\nb", "\"q\"", "[1", 5L, true,
                new BigDecimal("1.50"), List.of("a", 1L), Map.of("a", List.of()))) {
            String shown = Typing.text(Plain.MESSAGE, message);
            assertThat(Typing.entry(Plain.MESSAGE, shown)).as(shown).isEqualTo(value(message));
        }
    }

    @Test
    void aWrongValueOfAFileIsShownAsItIs() {
        assertThat(Typing.text(Plain.WHOLE, "many")).isEqualTo("many");
        assertThat(Typing.text(Plain.TEXT, 5L)).isEqualTo("5");
    }
}
