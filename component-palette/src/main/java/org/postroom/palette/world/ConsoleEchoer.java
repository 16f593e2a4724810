package org.postroom.palette.world;

import java.io.InputStream;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Console;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.StreamConsole;

/// Writes each message to standard output, as text on a line of its own. Kamaelia: ConsoleEchoer, which ends no line.
///
/// Fails where standard output takes no more, such as on a full disk. It writes at once and not outside, so that two
/// of them in a flow can't make two runs differ.
@ComponentInfo(group = "Sinks", summary = "Writes each message to standard output, on a line of its own.", atEnd = """
        When nothing more comes, it writes what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        It takes any message. Fails where standard output takes no more, such as on a full \
        disk.""", kamaelia = "Kamaelia.Util.Console.ConsoleEchoer")
public final class ConsoleEchoer extends Component {

    public record Settings(@Help("written before each message") String tag,
            @Help("written after each message") String ending,
            @Help("whether there is an outbox by which the messages go on") boolean forward) {
        public Settings() {
            this("", "\n", false);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages to write");
    private final Optional<Outbox<Object>> outbox;
    private final Settings settings;
    private final Optional<Console> own;

    public ConsoleEchoer(Settings settings) {
        this(settings, Optional.empty());
    }

    public ConsoleEchoer() {
        this(new Settings());
    }

    /// Writes to something else than its console.
    public ConsoleEchoer(Appendable output) {
        this(new Settings(), Optional.of(new StreamConsole(InputStream.nullInputStream(), output)));
    }

    private ConsoleEchoer(Settings settings, Optional<Console> own) {
        this.settings = settings;
        this.own = own;
        outbox = settings.forward() ? Optional.of(outbox(Object.class, "the same messages")) : Optional.empty();
    }

    @Override
    protected void main() throws Exception {
        Console out = own.orElseGet(this::console);
        for (Object message : inbox) {
            out.write(settings.tag() + message + settings.ending());
            if (inbox.size() == 0) {
                out.flush();
            }
            if (outbox.isPresent()) {
                outbox.get().send(message);
            }
        }
        out.flush();
    }
}
