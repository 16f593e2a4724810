package org.postroom.editor.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one package, in the language of this computer as far as there are any: its file `texts.properties`.
/// Immutable.
public final class Texts {
    /// A system property: `true` shows which words are from here, and where longer ones would not fit.
    static final String PSEUDO = "postroom.words.pseudo";

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words of the package that a class is in.
    ///
    /// @throws java.util.MissingResourceException where it has none
    public static Texts of(Class<?> owner) {
        return of(owner, Locale.getDefault());
    }

    static Texts of(Class<?> owner, Locale language) {
        return new Texts(ResourceBundle.getBundle(owner.getPackageName() + ".texts", language, owner.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /// A text, with values in the places that [MessageFormat] knows.
    ///
    /// @throws java.util.MissingResourceException where the package has no such text
    public String text(String key, Object... values) {
        String text = bundle.getString(key);
        String filled = values.length == 0 ? text : new MessageFormat(text, bundle.getLocale()).format(values);
        return Boolean.getBoolean(PSEUDO) ? stretched(filled) : filled;
    }

    /// In brackets, with other letters and longer by a third, as another language may be.
    private static String stretched(String text) {
        StringBuilder stretched = new StringBuilder("⟦");
        text.chars().forEach(letter -> {
            int vowel = "aeiouAEIOU".indexOf(letter);
            stretched.append(vowel < 0 ? (char) letter : "áéíóúÁÉÍÓÚ".charAt(vowel));
        });
        return stretched.append("~".repeat(text.length() / 3)).append("⟧").toString();
    }
}
