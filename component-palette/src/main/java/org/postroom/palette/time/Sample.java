package org.postroom.palette.time;

import java.time.Duration;
import java.util.List;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;

/// Passes on one message per period, the latest; the period begins with its first message. Without an ancestor in
/// Kamaelia.
///
/// At the end it passes on the latest one at once; told to shut down it forgets it.
@ComponentInfo(group = "Time", summary = "Passes on one message per period, the latest; the others are"
        + " forgotten.", atEnd = """
        When nothing more comes, it passes on the latest message without waiting for the end of the period, and ends. \
        Told to shut down, it ends at once and forgets it.""", badInput = """
        It takes any message.""")
public final class Sample extends Assembly {

    public record Settings(@Help("the time from a period's first message to its end, 0s or more") Duration period) {
        public Settings {
            if (period.isNegative()) {
                throw new IllegalArgumentException("the period must not be below zero, not " + period);
            }
        }

        public Settings() {
            this(Duration.ofSeconds(1));
        }
    }

    private final Duration period;

    public Sample(Settings settings) {
        period = settings.period();
        inbox(Object.class, "messages");
        outbox(Object.class, "the latest of each period");
    }

    @Override
    protected void main() throws InterruptedException {
        childWithAlarm("latest", new Gathering(period, 1, List::getLast));
        operate("latest", "latest");
    }
}
