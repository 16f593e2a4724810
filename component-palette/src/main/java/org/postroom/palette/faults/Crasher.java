package org.postroom.palette.faults;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes so many messages on and fails at the next one; restarted, it counts anew. Without an ancestor in Kamaelia.
@ComponentInfo(group = "Faults", summary = "Passes so many messages on and fails at the next one.", atEnd = """
        With too few messages to crash, it passes on what waits when nothing more comes, and ends. Told to shut down, \
        it ends at once and forgets what waits.""", badInput = """
        It takes any message, and fails at one of them on purpose.""")
public final class Crasher extends Component {

    public record Settings(@Help("how many messages pass before it fails, 0 or more; 0 fails at the first") int after,
            @Help("what the failure says") String reason) {
        public Settings {
            if (after < 0) {
                throw new IllegalArgumentException("'after' must not be below zero, not " + after);
            }
        }

        public Settings() {
            this(3, "crashed on purpose");
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Outbox<Object> outbox = outbox(Object.class, "those before the crash");
    private final Settings settings;

    public Crasher(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws InterruptedException {
        int passed = 0;
        for (Object message : inbox) {
            if (passed++ == settings.after()) {
                throw new IllegalStateException(settings.reason());
            }
            outbox.send(message);
        }
    }
}
