package org.postroom.editor.palette;

import org.postroom.editor.words.Texts;
import org.postroom.engine.catalogue.BoxShape;

/// Says of a box what it carries, for those who don't write programs.
public final class BoxWords {
    private static final Texts WORDS = Texts.of(BoxWords.class);

    private BoxWords() {}

    /// What its messages are.
    public static String carries(BoxShape box) {
        Class<?> type = box.type();
        if (type == Object.class) {
            return WORDS.text("help.anything");
        }
        if (type == String.class) {
            return WORDS.text("help.text");
        }
        return Number.class.isAssignableFrom(type) ? WORDS.text("help.number") : type.getSimpleName();
    }
}
