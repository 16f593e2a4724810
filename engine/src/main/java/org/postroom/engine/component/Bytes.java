package org.postroom.engine.component;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// An immutable string of bytes: the message for all that isn't text.
public final class Bytes {
    private static final int SHOWN = 16;

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /// A copy of the bytes.
    ///
    /// @param content any bytes
    /// @return the message
    public static Bytes of(byte... content) {
        return new Bytes(content.clone());
    }

    /// A copy of a stretch of an array.
    ///
    /// @param content any bytes
    /// @param from    the first index
    /// @param to      the index after the last
    /// @return the message
    public static Bytes of(byte[] content, int from, int to) {
        return new Bytes(Arrays.copyOfRange(content, from, to));
    }

    /// The bytes of a text in UTF-8.
    ///
    /// @param text any text
    /// @return the message
    public static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// How many there are.
    ///
    /// @return zero or more
    public int length() {
        return content.length;
    }

    /// One of them.
    ///
    /// @param index from zero
    /// @return the byte
    public byte at(int index) {
        return content[index];
    }

    /// A copy that may be changed.
    ///
    /// @return a new array
    public byte[] toArray() {
        return content.clone();
    }

    /// The bytes read as UTF-8; what isn't valid becomes the replacement character.
    ///
    /// @return the text
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        String hex = HexFormat.ofDelimiter(" ").formatHex(content, 0, Math.min(content.length, SHOWN));
        return content.length + " bytes [" + hex + (content.length > SHOWN ? " …" : "") + "]";
    }
}
