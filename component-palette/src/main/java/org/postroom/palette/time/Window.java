package org.postroom.palette.time;

import java.time.Duration;
import java.util.List;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;

/// Sends the messages of each period as one list; the period begins with its first message. Without an ancestor in
/// Kamaelia.
///
/// At the end it sends those that have come in a period which isn't over; told to shut down it forgets them.
@ComponentInfo(group = "Time", summary = "Sends the messages of each period as one list.", atEnd = """
        When nothing more comes, it sends the messages that it has as a last list, if there are any, without waiting \
        for the end of the period, and ends. Told to shut down, it ends at once and forgets them.""", badInput = """
        It takes any message.""")
public final class Window extends Assembly {

    public record Settings(@Help("the time from a period's first message to its end, 0s or more") Duration period,
            @Help("how many messages a list has at most, 1 or more; when more come the oldest are"
                    + " forgotten") int most) {
        public Settings {
            if (period.isNegative()) {
                throw new IllegalArgumentException("the period must not be below zero, not " + period);
            }
            if (most < 1) {
                throw new IllegalArgumentException("a list must have 1 message or more, not " + most);
            }
        }

        public Settings() {
            this(Duration.ofSeconds(1), 10_000);
        }
    }

    private final Settings settings;

    public Window(Settings settings) {
        this.settings = settings;
        inbox(Object.class, "messages");
        outbox(List.class, "the messages of each period");
    }

    @Override
    protected void main() throws InterruptedException {
        childWithAlarm("list", new Gathering(settings.period(), settings.most(), list -> list));
        operate("list", "list");
    }
}
