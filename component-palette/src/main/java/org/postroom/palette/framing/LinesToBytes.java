package org.postroom.palette.framing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Words;

/// Makes bytes of lines, each with a line end. The way back is [BytesToLines]. Without an ancestor in Kamaelia, where
/// text is bytes.
@ComponentInfo(group = "Text", summary = "Makes bytes of each text, with a line end behind it.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        A text with letters that the character set doesn't have leaves by 'errors' as a sentence. A text with line ends \
        in it becomes several lines. Fails at a message that isn't text.""")
public final class LinesToBytes extends Component {
    /// What stands at the end of a line.
    public enum End {
        /// A line feed, as files have it.
        LF("\n"),
        /// Carriage return and line feed, as most protocols of the internet have it.
        CRLF("\r\n");

        private final String letters;

        End(String letters) {
            this.letters = letters;
        }
    }

    public record Settings(@Help("how the letters are encoded") Charset charset,
            @Help("what stands at the end of a line: lf as in files, crlf as in most protocols of the internet") End end) {
        public Settings {
            if (!charset.canEncode()) {
                throw new IllegalArgumentException("text can't be written in " + charset + ", only read");
            }
        }

        public Settings() {
            this(StandardCharsets.UTF_8, End.LF);
        }
    }

    private final Inbox<String> inbox = inbox(String.class, "lines, without their ends");
    private final Outbox<Bytes> outbox = outbox(Bytes.class, "the bytes of each line, with its end");
    private final Outbox<String> errors = outbox("errors", String.class, "which text can't be written");
    private final Settings settings;

    public LinesToBytes(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws InterruptedException {
        CharsetEncoder encoder = settings.charset().newEncoder();
        for (String line : inbox) {
            try {
                ByteBuffer bytes = encoder.encode(CharBuffer.wrap(line + settings.end().letters));
                byte[] written = new byte[bytes.remaining()];
                bytes.get(written);
                outbox.send(Bytes.of(written));
            } catch (CharacterCodingException _) {
                errors.send("the text '" + Words.brief(line) + "' has letters that " + settings.charset()
                        + " does not have");
            }
        }
    }
}
