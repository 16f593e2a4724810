package org.postroom.palette.changing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes messages on and remembers the last ones. Whatever comes to `again` is answered, in its turn among the messages,
/// with a map: 'for' is what came, 'last' the messages that are remembered. [Latecomer] asks so. Without an ancestor in
/// Kamaelia.
@ComponentInfo(group = "Changing", summary = "Passes messages on, and tells the last ones once more when"
        + " asked.", atEnd = """
        When nothing more comes, it passes on what waits, answers the questions that wait, and ends. Told to shut down, \
        it ends at once and forgets what waits.""", badInput = """
        It takes any message.""")
public final class Remember extends Component {
    public record Settings(@Help("how many of the last messages it remembers, 1 to 1,000,000") int many) {
        private static final int MOST = 1_000_000;

        public Settings {
            if (many < 1 || many > MOST) {
                throw new IllegalArgumentException("it remembers 1 to 1,000,000 messages, not " + many);
            }
        }

        public Settings() {
            this(20);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Inbox<Object> again = inbox("again", Object.class, "who wants to hear the last ones");
    private final Outbox<Object> outbox = outbox(Object.class,
            "the messages, and for each who asked a map with 'for' and 'last'");
    private final int many;

    public Remember(Settings settings) {
        many = settings.many();
    }

    @Override
    protected void main() throws InterruptedException {
        Deque<Object> last = new ArrayDeque<>();
        Optional<Inbox<?>> ready = awaitAny(inbox, again);
        while (ready.isPresent()) {
            if (ready.get() == inbox) {
                Object message = inbox.receive();
                last.add(message);
                if (last.size() > many) {
                    last.remove();
                }
                outbox.send(message);
            } else {
                outbox.send(Map.of("for", again.receive(), "last", List.copyOf(last)));
            }
            ready = awaitAny(inbox, again);
        }
    }
}
