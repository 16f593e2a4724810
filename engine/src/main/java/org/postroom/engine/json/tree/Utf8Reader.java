package org.postroom.engine.json.tree;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// Decodes UTF-8 as it is read, without repairing anything: the first wrong byte is told with its line and column.
/// Passes over a byte order mark.
final class Utf8Reader extends FilterReader {
    private static final int CHUNK = 8192;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] bytes;

    Utf8Reader(byte[] bytes) {
        super(decoding(bytes));
        this.bytes = bytes;
    }

    private static Reader decoding(byte[] bytes) {
        int start = start(bytes);
        var rest = new ByteArrayInputStream(bytes, start, bytes.length - start);
        return new InputStreamReader(rest, decoder());
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8.newDecoder(); // one that reports instead of replacing
    }

    private static int start(byte[] bytes) {
        boolean marked = bytes.length >= MARK.length && ByteBuffer.wrap(bytes, 0, MARK.length)
                .equals(ByteBuffer.wrap(MARK));
        return marked ? MARK.length : 0;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        try {
            return super.read(buffer, from, length);
        } catch (CharacterCodingException e) {
            throw complaint();
        }
    }

    /// Looks for the wrong byte once more: only a refused text pays for the counting.
    private MalformedTreeException complaint() {
        int start = start(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CharsetDecoder decoder = decoder();
        var position = new Position();
        while (decoder.decode(in, out, true).isOverflow()) {
            position.pass(out.flip());
            out.clear();
        }
        position.pass(out.flip());
        String wrong = in.hasRemaining() ? "the byte 0x%02X".formatted(in.get(in.position())) : "the end";
        return new MalformedTreeException(position.toString(), "expected UTF-8, but there is " + wrong);
    }

    /// Where a decoder has come to.
    private static final class Position {
        private int line = 1;
        private int column = 1;

        void pass(CharBuffer text) {
            while (text.hasRemaining()) {
                boolean ends = text.get() == '\n';
                line += ends ? 1 : 0;
                column = ends ? 1 : column + 1;
            }
        }

        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }
}
