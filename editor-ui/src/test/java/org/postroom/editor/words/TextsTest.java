package org.postroom.editor.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

final class TextsTest {
    @Test
    void valuesStandWhereTheTextHasThem() {
        assertThat(Texts.of(TextsTest.class, Locale.ENGLISH).text("greeting", "Postroom")).isEqualTo("Hello, Postroom");
    }

    @Test
    void aLanguageWithoutWordsGetsTheEnglishOnes() {
        assertThat(Texts.of(TextsTest.class, Locale.KOREAN).text("greeting", "Postroom")).isEqualTo("Hello, Postroom");
    }

    @Test
    void aTextThatIsntThereIsABug() {
        Texts texts = Texts.of(TextsTest.class, Locale.ENGLISH);
        assertThatThrownBy(() -> texts.text("farewell")).isInstanceOf(MissingResourceException.class);
    }
}
