package org.postroom.editor.paper;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Font;
import org.postroom.drawing.letters.Letters;

/// The drawing's own letters for the screen, so that what is measured and what is seen agree on every computer.
public final class Fonts {
    private record Wanted(Letters letters, double size) {}

    private final Map<Letters, String> names = new HashMap<>();
    private final Map<Wanted, Font> fonts = new HashMap<>();

    /// The letters in a size.
    public Font of(Letters letters, double size) {
        return fonts.computeIfAbsent(new Wanted(letters, size), this::made);
    }

    private Font made(Wanted wanted) {
        return new Font(names.computeIfAbsent(wanted.letters(), Fonts::loaded), wanted.size());
    }

    private static String loaded(Letters letters) {
        return Optional.ofNullable(Font.loadFont(new ByteArrayInputStream(letters.font()), 12))
                .map(Font::getName).orElseGet(() -> Font.getDefault().getName());
    }
}
