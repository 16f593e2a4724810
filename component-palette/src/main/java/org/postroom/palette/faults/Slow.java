package org.postroom.palette.faults;

import java.time.Duration;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes messages on, but takes its time over each, so that others have to wait. Without an ancestor in Kamaelia.
@ComponentInfo(group = "Faults", summary = "Passes messages on, but takes its time over each.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox', still taking its time over each, and ends. Told \
        to shut down, it ends at once, even in the middle of a message, and forgets what waits.""", badInput = """
        It takes any message.""")
public final class Slow extends Component {

    public record Settings(@Help("how long it takes over a message, 0s or more") Duration time) {
        public Settings {
            if (time.isNegative()) {
                throw new IllegalArgumentException("the time must not be below zero, not " + time);
            }
        }

        public Settings() {
            this(Duration.ofSeconds(1));
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Outbox<Object> outbox = outbox(Object.class, "the same, slowly");
    private final Duration time;

    public Slow(Settings settings) {
        time = settings.time();
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            pause(time);
            outbox.send(message);
        }
    }
}
