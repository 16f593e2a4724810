package org.postroom.palette.world;

import java.io.InputStream;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Console;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.StreamConsole;
import org.postroom.palette.text.Lines;

/// Sends the lines of standard input, which is read as UTF-8, and ends with it. Kamaelia: ConsoleReader, whose lines
/// keep their ends.
///
/// Told to end it does so at once; a read that is under way then takes one more piece of the input with it.
@ComponentInfo(group = "Sources", summary = "Sends the lines of standard input, and ends with it.", atEnd = """
        Ends with standard input, after its last line. Told to end, in either way, it does so at once; what is typed \
        just then may be lost.""", badInput = """
        Bytes that aren't UTF-8 are read as the replacement character. Fails where standard input can't be \
        read.""", kamaelia = "Kamaelia.Util.Console.ConsoleReader")
public final class ConsoleReader extends Component {
    public record Settings(
            @Help("shown before each line where somebody types it in, and not where it comes from a file or"
                    + " another program") String prompt) {
        public Settings() {
            this(">>> ");
        }
    }

    private final Outbox<String> outbox = outbox(String.class, "lines, without their ends");
    private final String prompt;
    private final Optional<Console> own;

    public ConsoleReader(Settings settings) {
        prompt = settings.prompt();
        own = Optional.empty();
    }

    public ConsoleReader() {
        this(new Settings());
    }

    /// Reads something else than its console.
    public ConsoleReader(InputStream input) {
        prompt = "";
        own = Optional.of(new StreamConsole(input, new StringBuilder()));
    }

    @Override
    protected void main() throws Exception {
        Console in = own.orElseGet(this::console);
        Lines lines = new Lines();
        for (String piece = outside(() -> in.read(prompt)); !piece.isEmpty(); piece = outside(() -> in.read(prompt))) {
            for (String line : lines.add(piece)) {
                outbox.send(line);
            }
        }
        Optional<String> rest = lines.rest();
        if (rest.isPresent()) {
            outbox.send(rest.get());
        }
    }
}
