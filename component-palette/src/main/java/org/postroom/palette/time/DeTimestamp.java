package org.postroom.palette.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Words;

/// Sends each message of a list `[seconds, message]` at its time, as [Timestamp] has noted it: the first at once, the
/// others as long after it as they came, or some times sooner. One whose time is over goes at once. Kamaelia: the
/// DeTimestamp of its whiteboard's player.
@ComponentInfo(group = "Time", summary = "Sends messages again as they came: each [seconds, message] at its time, or"
        + " some times faster.", atEnd = """
        When nothing more comes, it sends what waits in 'inbox', each at its time, and ends. Told to shut down, it ends \
        at once and forgets what waits.""", badInput = """
        Fails at a message that isn't a list of seconds, from 0 to 1,000,000,000, and a message.""")
public final class DeTimestamp extends Component {
    private static final double MOST_SECONDS = 1e9;
    private static final double NANOS = 1e9;

    public record Settings(@Help("how many times faster than they came, 0.01 to 1,000") double speed) {
        public Settings {
            if (!(speed >= 0.01 && speed <= 1000)) {
                throw new IllegalArgumentException("the speed is 0.01 to 1,000, not " + speed);
            }
        }

        public Settings() {
            this(1);
        }
    }

    private record Stamped(double seconds, Object message) {
        static Stamped of(Object message) {
            if (message instanceof List<?> both && both.size() == 2 && both.getFirst() instanceof Number seconds
                    && seconds.doubleValue() >= 0 && seconds.doubleValue() <= MOST_SECONDS) {
                return new Stamped(seconds.doubleValue(), both.getLast());
            }
            throw new IllegalArgumentException("expected [seconds, message], with 0 to 1,000,000,000 seconds, not "
                    + Words.brief(message));
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "[seconds, message], in the order of their times");
    private final Outbox<Object> outbox = outbox(Object.class, "the messages, each at its time");
    private final double speed;
    private Optional<Instant> began = Optional.empty();

    public DeTimestamp(Settings settings) {
        speed = settings.speed();
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            Stamped stamped = Stamped.of(message);
            Duration after = Duration.ofNanos(Math.round(stamped.seconds() * NANOS / speed));
            Instant due = began.orElseGet(() -> now().minus(after)).plus(after);
            began = Optional.of(due.minus(after));
            if (now().isBefore(due)) {
                pause(Duration.between(now(), due));
            }
            outbox.send(stamped.message());
        }
    }
}
