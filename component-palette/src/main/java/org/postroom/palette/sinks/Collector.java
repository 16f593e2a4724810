package org.postroom.palette.sinks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.ProducerFinished;

/// Keeps what comes, to be looked at by the program that runs it; at its end the list is the result that `signal` tells.
/// Kamaelia: DataSink.
///
/// Told to shut down it ends without a result.
@ComponentInfo(group = "Sinks", summary = "Keeps the last messages; at the end 'signal' has the list of them as its"
        + " result.", atEnd = """
        When nothing more comes, it takes what waits in 'inbox' and ends; 'signal' has the list. Told to shut down, it \
        ends at once, and 'signal' has no list.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Apps.SA.DSL.DataSink")
public final class Collector extends Component {

    public record Settings(
            @Help("how many messages are kept, 1 or more; when more come the oldest are forgotten") int keep) {
        public Settings {
            if (keep < 1) {
                throw new IllegalArgumentException("it must keep 1 message or more, not " + keep);
            }
        }

        public Settings() {
            this(10_000);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages to keep");
    private final ConcurrentLinkedDeque<Object> kept = new ConcurrentLinkedDeque<>();
    private final int keep;

    public Collector(Settings settings) {
        keep = settings.keep();
    }

    public Collector() {
        this(new Settings());
    }

    /// What has come so far, oldest first. May be called by any thread.
    public List<Object> messages() {
        return List.copyOf(new ArrayList<>(kept));
    }

    @Override
    protected void main() throws InterruptedException {
        int held = 0;
        for (Object message : inbox) {
            kept.addLast(message);
            if (++held > keep) {
                kept.removeFirst();
                held--;
            }
        }
        signal().send(new ProducerFinished(messages()));
    }
}
