package org.postroom.palette.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Optional;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.text.Lines;

/// Sends what a program writes, and ends when it writes no more.
final class ProgramReader extends Component {
    private static final int MOST_AT_ONCE = 1 << 16;

    private final Outbox<Object> outbox = outbox(Object.class, "lines, or bytes");
    private final InputStream stream;
    private final UnixProcess.Settings settings;

    ProgramReader(InputStream stream, UnixProcess.Settings settings) {
        this.stream = stream;
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        if (settings.unit() == UnixProcess.Unit.LINES) {
            sendLines(new InputStreamReader(stream, settings.charset()));
        } else {
            sendBytes();
        }
    }

    private void sendLines(Reader reader) throws Exception {
        Lines lines = new Lines();
        for (String piece = outside(() -> read(reader)); !piece.isEmpty(); piece = outside(() -> read(reader))) {
            for (String line : lines.add(piece)) {
                outbox.send(line);
            }
        }
        Optional<String> rest = lines.rest();
        if (rest.isPresent()) {
            outbox.send(rest.get());
        }
    }

    private void sendBytes() throws Exception {
        for (Bytes piece = outside(this::read); piece.length() > 0; piece = outside(this::read)) {
            outbox.send(piece);
        }
    }

    /// What there is, at least a letter; empty at the end.
    private static String read(Reader reader) throws IOException {
        CharBuffer piece = CharBuffer.allocate(MOST_AT_ONCE);
        reader.read(piece);
        return piece.flip().toString();
    }

    private Bytes read() throws IOException {
        byte[] piece = new byte[MOST_AT_ONCE];
        return Bytes.of(piece, 0, Math.max(0, stream.read(piece)));
    }
}
