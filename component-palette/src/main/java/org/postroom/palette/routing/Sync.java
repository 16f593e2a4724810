package org.postroom.palette.routing;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Waits for so many messages and sends the last of them. Kamaelia: Sync.
///
/// At the end, a batch that isn't complete is forgotten.
@ComponentInfo(group = "Routing", summary = "Waits for so many messages and sends the last of them.", atEnd = """
        When nothing more comes, it works through what waits in 'inbox' and ends; messages that are too few for one \
        more are forgotten. Told to shut down, it ends at once.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.Sync")
public final class Sync extends Component {

    public record Settings(@Help("how many messages make one, 1 or more: 2 sends every second one") int n) {
        public Settings {
            if (n < 1) {
                throw new IllegalArgumentException("'n' must be 1 or more, not " + n);
            }
        }

        public Settings() {
            this(2);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Outbox<Object> outbox = outbox(Object.class, "every n-th message");
    private final int n;

    public Sync(Settings settings) {
        n = settings.n();
    }

    @Override
    protected void main() throws InterruptedException {
        int arrived = 0;
        for (Object message : inbox) {
            if (++arrived == n) {
                arrived = 0;
                outbox.send(message);
            }
        }
    }
}
