package org.postroom.palette.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.text.Lines;

/// Sends what comes over a connection, and ends with it.
final class LineReader extends Component {
    private final Outbox<Object> outbox = outbox(Object.class, "lines, or bytes");
    private final Line line;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] left = new byte[0];

    LineReader(Line line) {
        this.line = line;
    }

    @Override
    protected void main() throws Exception {
        switch (line.unit()) {
            case BYTES -> {
                for (Bytes piece = outside(line::read); piece.length() > 0; piece = outside(line::read)) {
                    outbox.send(piece);
                }
            }
            case LINES -> lines();
        }
    }

    private void lines() throws Exception {
        Lines lines = new Lines();
        int begun = 0;
        for (Bytes piece = outside(line::read); piece.length() > 0; piece = outside(line::read)) {
            String text = text(piece.toArray());
            for (String each : lines.add(text)) {
                outbox.send(each);
            }
            int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
            begun = end < 0 ? begun + text.length() : text.length() - end - 1;
            if (begun > line.longest()) {
                throw new IOException("the other side sent a line of more than " + line.longest()
                        + " letters, which is the longest here");
            }
        }
        Optional<String> rest = lines.rest();
        if (rest.isPresent()) {
            outbox.send(rest.get());
        }
    }

    /// A letter may be cut in two by the way.
    private String text(byte[] piece) {
        ByteBuffer in = ByteBuffer.allocate(left.length + piece.length).put(left).put(piece).flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        decoder.decode(in, out, false);
        left = new byte[in.remaining()];
        in.get(left);
        return out.flip().toString();
    }
}
