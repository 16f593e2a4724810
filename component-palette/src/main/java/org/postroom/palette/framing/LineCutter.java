package org.postroom.palette.framing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes lines of bytes that come in pieces, wherever those are cut, and never keeps more of a line than it may have. A
/// line ends with `\n`, `\r\n` or `\r`. Bytes that are no letters become the replacement character. Confined to one
/// component.
public final class LineCutter {
    /// So many letters a line may have at most, whatever is set.
    public static final int LONGEST = 1 << 24;

    /// What was cut off.
    public sealed interface Cut {
        /// A line, without its end.
        record Whole(String text) implements Cut {}

        /// A line is longer than it may be: told once, as soon as it is so, and the line is passed over.
        record TooLong(String reason) implements Cut {}
    }

    private final CharsetDecoder decoder;
    private final int longest;
    private final StringBuilder begun = new StringBuilder();
    private byte[] left = new byte[0];
    private boolean afterReturn;
    private boolean passingOver;

    /// @param charset how the letters are encoded
    /// @param longest so many letters a line may have
    public LineCutter(Charset charset, int longest) {
        checkLongest(longest);
        this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        this.longest = longest;
    }

    /// Refuses what no line may have.
    public static void checkLongest(int longest) {
        if (longest < 1 || longest > LONGEST) {
            throw new IllegalArgumentException("a line has 1 to 16,777,216 letters, not " + longest);
        }
    }

    /// Takes the next piece in.
    ///
    /// @return what it completes
    public List<Cut> add(byte[] piece) {
        List<Cut> cuts = new ArrayList<>();
        cut(letters(piece, false), cuts);
        return cuts;
    }

    /// What has come since the last line's end; asked for when nothing more comes.
    ///
    /// @return what there is
    public List<Cut> rest() {
        List<Cut> cuts = new ArrayList<>();
        cut(letters(new byte[0], true), cuts);
        if (!begun.isEmpty()) {
            take().ifPresent(cuts::add);
        }
        return cuts;
    }

    /// A letter may be cut in two by the way.
    private CharSequence letters(byte[] piece, boolean last) {
        ByteBuffer in = ByteBuffer.allocate(left.length + piece.length).put(left).put(piece).flip();
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * decoder.maxCharsPerByte()) + 2);
        decoder.decode(in, out, last);
        if (last) {
            decoder.flush(out);
        }
        left = new byte[in.remaining()];
        in.get(left);
        return out.flip();
    }

    private void cut(CharSequence text, List<Cut> cuts) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n' && afterReturn) {
                from = i + 1;
            } else if (letter == '\n' || letter == '\r') {
                keep(text, from, i, cuts);
                take().ifPresent(cuts::add);
                from = i + 1;
            }
            afterReturn = letter == '\r';
        }
        keep(text, from, text.length(), cuts);
    }

    private void keep(CharSequence text, int from, int to, List<Cut> cuts) {
        if (passingOver) {
            return;
        }
        if (begun.length() + to - from > longest) {
            passingOver = true;
            begun.setLength(0);
            cuts.add(new Cut.TooLong(
                    "a line has more than " + longest + " letters, which is the longest here"));
        } else {
            begun.append(text, from, to);
        }
    }

    /// The line that has ended, if it was not too long.
    private Optional<Cut> take() {
        boolean over = passingOver;
        passingOver = false;
        String text = begun.toString();
        begun.setLength(0);
        return over ? Optional.empty() : Optional.of(new Cut.Whole(text));
    }
}
