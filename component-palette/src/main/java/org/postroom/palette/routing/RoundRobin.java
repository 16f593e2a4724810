package org.postroom.palette.routing;

import java.util.List;
import java.util.stream.IntStream;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sends each message by another one of its outboxes, in turn. It waits for the one whose turn it is, even where others
/// have room. Kamaelia: the TwoWayBalancer of its transcoding example, for more than two.
@ComponentInfo(group = "Routing", summary = "Sends each message by another one of its outboxes, in turn.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Apps.Europython09.Util.TwoWayBalancer")
public final class RoundRobin extends Component {

    public record Settings(@Help("how many outboxes there are, 1 to 100: 'outbox', 'outbox2' and so on") int outboxes) {
        public Settings {
            if (outboxes < 1 || outboxes > 100) {
                throw new IllegalArgumentException("it has 1 to 100 outboxes, not " + outboxes);
            }
        }

        public Settings() {
            this(2);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages to share out");
    private final List<Outbox<Object>> outboxes;

    public RoundRobin(Settings settings) {
        int count = settings.outboxes();
        outboxes = IntStream.rangeClosed(1, count).mapToObj(n -> outbox(n == 1 ? "outbox" : "outbox" + n, Object.class,
                "every " + count + ". message, beginning with the " + n + ".")).toList();
    }

    @Override
    protected void main() throws InterruptedException {
        int turn = 0;
        for (Object message : inbox) {
            outboxes.get(turn).send(message);
            turn = (turn + 1) % outboxes.size();
        }
    }
}
