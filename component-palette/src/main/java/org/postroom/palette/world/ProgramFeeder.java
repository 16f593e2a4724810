package org.postroom.palette.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;

/// Writes what comes to the standard input of a program, and closes it at the end. Ends when the program reads no more.
final class ProgramFeeder extends Component {
    private static final int MOST_AT_ONCE = 1 << 16;

    private final Inbox<Object> inbox = inbox(Object.class, "bytes, or anything else as a line");
    private final OutputStream stream;
    private final TextBytes text;

    ProgramFeeder(OutputStream stream, Charset charset) {
        this.stream = stream;
        text = new TextBytes(charset, "\n");
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        try (AutoCloseable _ = () -> outside(this::close)) {
            for (Object message : inbox) {
                byte[] bytes = withThoseThatWait(message);
                if (!outside(() -> write(bytes))) {
                    return;
                }
            }
        }
    }

    /// A call outside is dear: it takes all that is there.
    private byte[] withThoseThatWait(Object first) throws InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(text.of(first));
        while (inbox.size() > 0 && all.size() < MOST_AT_ONCE) {
            all.writeBytes(text.of(inbox.receive()));
        }
        return all.toByteArray();
    }

    /// Whether the program takes more.
    private boolean write(byte[] bytes) {
        try {
            stream.write(bytes);
            stream.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean close() {
        try {
            stream.close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
