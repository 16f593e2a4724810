package org.postroom.palette.time;

import java.time.Duration;
import java.time.Instant;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes on at most so many messages per second, evenly; the others wait in `inbox`. Kamaelia: MessageRateLimit, which
/// waits actively.
@ComponentInfo(group = "Time", summary = "Passes on at most so many messages per second; the others wait.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox', no faster than before, and ends. Told to shut \
        down, it ends at once and forgets what waits.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.RateFilter.MessageRateLimit")
public final class MessageRateLimit extends Component {

    public record Settings(
            @Help("how many messages may pass in a second, 0.000001 to 1,000,000,000") double perSecond) {
        public Settings {
            if (!(perSecond >= 1e-6 && perSecond <= 1e9)) {
                throw new IllegalArgumentException(
                        "between 0.000001 and 1000000000 messages may pass in a second, not " + perSecond);
            }
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Outbox<Object> outbox = outbox(Object.class, "the same, not too fast");
    private final Duration apart;

    public MessageRateLimit(Settings settings) {
        apart = Duration.ofNanos(Math.round(1e9 / settings.perSecond()));
    }

    public MessageRateLimit(double perSecond) {
        this(new Settings(perSecond));
    }

    @Override
    protected void main() throws InterruptedException {
        Instant due = now();
        for (Object message : inbox) {
            if (now().isBefore(due)) {
                pause(Duration.between(now(), due));
            }
            due = now().plus(apart);
            outbox.send(message);
        }
    }
}
