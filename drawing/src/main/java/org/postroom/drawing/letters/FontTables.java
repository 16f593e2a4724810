package org.postroom.drawing.letters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The few tables of a TrueType font that tell how wide its letters are.
final class FontTables {
    private static final int FIRST_TABLE = 12;
    private static final int UNICODE_BY_SEGMENTS = 4;

    private final ByteBuffer file;
    private final Map<String, Integer> starts = new HashMap<>();

    FontTables(byte[] font) {
        file = ByteBuffer.wrap(font);
        for (int i = 0; i < u16(4); i++) {
            int entry = FIRST_TABLE + 16 * i;
            starts.put(new String(font, entry, 4, StandardCharsets.ISO_8859_1), file.getInt(entry + 8));
        }
    }

    /// Parts of the em by which the others count.
    double unitsPerEm() {
        return u16(start("head") + 18);
    }

    /// How far letters rise above the base line.
    double ascent() {
        return file.getShort(start("hhea") + 4);
    }

    /// How far letters reach below the base line.
    double descent() {
        return -file.getShort(start("hhea") + 6);
    }

    /// How far to the right the next letter stands, by code unit; where the font has no such letter what `missing` says.
    short[] advances(short missing) {
        short[] advances = new short[Character.MAX_VALUE + 1];
        Arrays.fill(advances, missing);
        int map = unicodeMap();
        int segments = u16(map + 6) / 2;
        for (int i = 0; i < segments; i++) {
            readSegment(map + 14 + 2 * i, segments, advances);
        }
        return advances;
    }

    private void readSegment(int end, int segments, short[] advances) {
        int start = end + 2 * segments + 2;
        int delta = start + 2 * segments;
        int offset = delta + 2 * segments;
        for (int letter = u16(start); letter <= u16(end) && letter < Character.MAX_VALUE; letter++) {
            int glyph = u16(offset) == 0 ? letter : u16(offset + u16(offset) + 2 * (letter - u16(start)));
            if (glyph != 0) {
                advances[letter] = advance(glyph + u16(delta) & 0xffff);
            }
        }
    }

    private short advance(int glyph) {
        int told = u16(start("hhea") + 34);
        return file.getShort(start("hmtx") + 4 * Math.min(glyph, told - 1));
    }

    private int unicodeMap() {
        int cmap = start("cmap");
        for (int i = 0; i < u16(cmap + 2); i++) {
            int map = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            if (u16(map) == UNICODE_BY_SEGMENTS) {
                return map;
            }
        }
        throw new IllegalArgumentException("a font with a Unicode map of format 4 was expected; this one has none");
    }

    private int start(String table) {
        return Optional.ofNullable(starts.get(table)).orElseThrow(
                () -> new IllegalArgumentException("a font with a table '" + table + "' was expected; this one has: "
                        + starts.keySet()));
    }

    private int u16(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
