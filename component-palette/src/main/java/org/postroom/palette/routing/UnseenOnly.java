package org.postroom.palette.routing;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes on the messages that have not come before, as far back as it remembers. Kamaelia: UnseenOnly, which
/// remembers all.
@ComponentInfo(group = "Routing", summary = "Passes on the messages that have not come before.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.UnseenOnly")
public final class UnseenOnly extends Component {

    public record Settings(
            @Help("how many different messages it remembers, 1 or more; when more come the oldest are"
                    + " forgotten") int remember) {
        public Settings {
            if (remember < 1) {
                throw new IllegalArgumentException("it must remember 1 message or more, not " + remember);
            }
        }

        public Settings() {
            this(100_000);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Outbox<Object> outbox = outbox(Object.class, "those that are new");
    private final int remember;

    public UnseenOnly(Settings settings) {
        remember = settings.remember();
    }

    @Override
    protected void main() throws InterruptedException {
        SequencedSet<Object> seen = new LinkedHashSet<>();
        for (Object message : inbox) {
            if (seen.add(message)) {
                outbox.send(message);
            }
            if (seen.size() > remember) {
                seen.removeFirst();
            }
        }
    }
}
