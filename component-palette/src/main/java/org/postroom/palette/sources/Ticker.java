package org.postroom.palette.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;

/// Sends a message every period, the first one after a period. Kamaelia: CheapAndCheerfulClock.
///
/// Ends after `count` messages, or when told. Held up by a full inbox it does not make up for what it has missed.
@ComponentInfo(group = "Sources", summary = "Sends a message every period, for ever or a number of times.", atEnd = """
        Ends after 'count' messages; without a count it never ends by itself. Told to end, in either way, it ends \
        before its next message and doesn't wait for the rest of the period.""", badInput = """
        It has no inbox for messages, so none can be bad.""", kamaelia = "Kamaelia.Util.Clock.CheapAndCheerfulClock")
public final class Ticker extends Component {

    public record Settings(@Help("the time from one message to the next, more than 0s") Duration period,
            @Help("what is sent each time") Object message,
            @Help("how many are sent, 1 or more; without it there is no end") Optional<Integer> count) {
        public Settings {
            if (period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException("the period must be more than nothing, not " + period);
            }
            if (count.orElse(1) < 1) {
                throw new IllegalArgumentException("the count must be 1 or more, not " + count.get());
            }
        }

        public Settings() {
            this(Duration.ofSeconds(1), "tick", Optional.empty());
        }
    }

    private final Outbox<Object> outbox = outbox(Object.class, "the message, every period");
    private final Settings settings;

    public Ticker(Settings settings) {
        this.settings = settings;
    }

    public Ticker(Duration period) {
        this(new Settings(period, "tick", Optional.empty()));
    }

    @Override
    protected void main() throws InterruptedException {
        Instant due = now().plus(settings.period());
        for (int sent = 0; settings.count().isEmpty() || sent < settings.count().get(); sent++) {
            if (now().isBefore(due)) {
                pause(Duration.between(now(), due));
            }
            outbox.send(settings.message());
            Instant next = due.plus(settings.period());
            due = next.isBefore(now()) ? now() : next;
        }
    }
}
