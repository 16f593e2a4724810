package org.postroom.palette.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sends each message by every one of its outboxes, in their order: `outbox`, then the named ones. Waits for the
/// slowest. Kamaelia: Fanout.
@ComponentInfo(group = "Routing", summary = "Sends each message by every one of its outboxes, in their"
        + " order.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.Fanout")
public final class Fanout extends Component {

    public record Settings(
            @Help("the names of the outboxes that it has besides 'outbox', 100 or fewer") List<String> boxNames) {
        public Settings {
            boxNames = List.copyOf(boxNames);
            OutboxNames.check(boxNames, List.of("outbox", "signal"));
            if (new LinkedHashSet<>(boxNames).size() < boxNames.size()) {
                throw new IllegalArgumentException(
                        "each outbox needs a name of its own: " + String.join(", ", boxNames));
            }
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages for all");
    private final List<Outbox<Object>> outboxes = new ArrayList<>();

    public Fanout(Settings settings) {
        outboxes.add(outbox(Object.class, "each message"));
        for (String name : settings.boxNames()) {
            outboxes.add(outbox(name, Object.class, "each message too"));
        }
    }

    public Fanout(String... boxNames) {
        this(new Settings(List.of(boxNames)));
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            for (Outbox<Object> outbox : outboxes) {
                outbox.send(message);
            }
        }
    }
}
