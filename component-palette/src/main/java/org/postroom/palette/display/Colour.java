package org.postroom.palette.display;

import java.util.Locale;
import java.util.Map;

/// Colours as people write them.
final class Colour {
    private static final int OPAQUE = 0xff000000;
    private static final int HEX = 16;
    private static final Map<String, Integer> NAMES = Map.ofEntries(Map.entry("black", 0x000000),
            Map.entry("white", 0xffffff), Map.entry("red", 0xd62728), Map.entry("green", 0x2ca02c),
            Map.entry("blue", 0x1f77b4), Map.entry("yellow", 0xf2c80f), Map.entry("orange", 0xff7f0e),
            Map.entry("purple", 0x9467bd), Map.entry("brown", 0x8c564b), Map.entry("grey", 0x7f7f7f),
            Map.entry("pink", 0xe377c2), Map.entry("cyan", 0x17becf));

    private Colour() {}

    /// A colour as `0xffRRGGBB`.
    static int of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.matches("#[0-9a-f]{6}")) {
            return OPAQUE | Integer.parseInt(word.substring(1), HEX);
        }
        Integer known = NAMES.get(word);
        if (known == null) {
            throw new IllegalArgumentException("a colour is such as #1f77b4, or one of "
                    + String.join(", ", NAMES.keySet().stream().sorted().toList()) + ", not '" + text + "'");
        }
        return OPAQUE | known;
    }
}
