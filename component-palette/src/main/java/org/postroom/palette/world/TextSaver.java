package org.postroom.palette.world;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Words;

/// Writes texts to files: each beside its place first, and moved there when it is whole, over what was there before.
/// Without an ancestor in Kamaelia.
@ComponentInfo(group = "Sinks", summary = "Writes each text to a file of its own, of which nobody ever finds half.", atEnd = """
        When nothing more comes, it writes what waits in 'inbox' and ends. Told to shut down, it ends at once.""", badInput = """
        Fails at a message that isn't a map with 'file' and 'text', at letters that the character set doesn't have, and \
        where a file can't be written, such as on a full disk; the failure names it.""")
public final class TextSaver extends FileComponent {

    public record Settings(@Help("whether folders are made that are missing") boolean create,
            @Help("how the text is encoded") Charset charset) {
        public Settings() {
            this(false, StandardCharsets.UTF_8);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class,
            "maps with 'file', a name relative to the flow's folder, and 'text'");
    private final Outbox<Object> outbox = outbox(Object.class, "the same maps, each when its file is written");
    private final Settings settings;

    public TextSaver(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        TextBytes text = new TextBytes(settings.charset(), "");
        for (Object message : inbox) {
            Path path = find(Path.of(of(message, "file").toString()));
            byte[] bytes = text.of(of(message, "text"));
            use(() -> save(path, bytes));
            outbox.send(message);
        }
    }

    private static Object of(Object message, String name) {
        if (message instanceof Map<?, ?> map && map.containsKey(name)) {
            return map.get(name);
        }
        throw new IllegalArgumentException("expected a map with 'file' and 'text', but there is no '" + name + "' in "
                + Words.brief(message));
    }

    private boolean save(Path path, byte[] bytes) throws IOException {
        WholeFile.write(path, WholeFile.Missing.isMade(settings.create()), beside -> Files.write(beside, bytes));
        return true;
    }
}
