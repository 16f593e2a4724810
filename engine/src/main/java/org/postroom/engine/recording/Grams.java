package org.postroom.engine.recording;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;

/// Tells quickly, and sometimes wrongly, that a text may be among others: a Bloom filter (B. H. Bloom, "Space/time
/// trade-offs in hash coding with allowable errors", 1970) with one hash of each four bytes in a row. It never says no where
/// there is one. Upper and lower case of A to Z are the same. Confined to one thread.
final class Grams {
    /// So many bytes it takes.
    static final int BYTES = 4_096;

    private static final int GRAM = 4;
    /// Knuth's multiplicative hash: the golden ratio of 32 bits.
    private static final int SPREAD = 0x9E37_79B1;
    private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(BYTES * Byte.SIZE);

    private final long[] bits = new long[BYTES / Long.BYTES];

    void add(byte[] text) {
        int gram = 0;
        for (int i = 0; i < text.length; i++) {
            gram = gram << Byte.SIZE | small(text[i]);
            if (i >= GRAM - 1) {
                int bit = gram * SPREAD >>> SHIFT;
                bits[bit >>> 6] |= 1L << bit;
            }
        }
    }

    void clear() {
        Arrays.fill(bits, 0);
    }

    void writeTo(WriteBuffer buffer) {
        for (long word : bits) {
            buffer.putLong(word);
        }
    }

    /// Whether a text may be among those whose bits were written.
    ///
    /// @param written what begins at the buffer's first byte
    static boolean may(ByteBuffer written, byte[] text) {
        int gram = 0;
        for (int i = 0; i < text.length; i++) {
            gram = gram << Byte.SIZE | small(text[i]);
            if (i >= GRAM - 1) {
                int bit = gram * SPREAD >>> SHIFT;
                if ((written.getLong((bit >>> 6) * Long.BYTES) & 1L << bit) == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether a text, in small letters, is somewhere among bytes.
    static boolean among(byte[] bytes, int from, int end, byte[] text) {
        if (text.length == 0) {
            return true;
        }
        int first = text[0];
        for (int i = from; i <= end - text.length; i++) {
            if (small(bytes[i]) == first && startsAt(bytes, i, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] bytes, int at, byte[] text) {
        for (int i = 1; i < text.length; i++) {
            if (small(bytes[at + i]) != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter & 0xff;
    }
}
