package org.postroom.palette.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Makes the list `[seconds, message]` of each message: how long after the first one it has come. [DeTimestamp] sends
/// them once more as they came. Kamaelia: the Timestamp of its whiteboard's recorder.
@ComponentInfo(group = "Time", summary = "Makes the list [seconds, message] of each message: when it came after the"
        + " first one.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        It takes any message.""")
public final class Timestamp extends Component {
    private static final double NANOS = 1e9;

    private final Inbox<Object> inbox = inbox(Object.class, "any messages");
    private final Outbox<List<Object>> outbox = stamped();
    private Optional<Instant> first = Optional.empty();

    public Timestamp() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // a box has the class of a list, not of what is in it
    private Outbox<List<Object>> stamped() {
        return (Outbox) outbox(List.class, "when the message came, and the message");
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            Instant now = now();
            Instant began = first.orElse(now);
            first = Optional.of(began);
            outbox.send(List.of(Duration.between(began, now).toNanos() / NANOS, message));
        }
    }
}
