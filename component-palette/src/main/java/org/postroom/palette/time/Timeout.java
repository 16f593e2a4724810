package org.postroom.palette.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes messages on, and says so when none has come for some time: once, until the next one comes. Kamaelia:
/// ResettableSender.
@ComponentInfo(group = "Time", summary = "Passes messages on, and says so when none has come for some"
        + " time.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends without another word on 'timeout'. Told \
        to shut down, it ends at once and forgets what waits.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Internet.TimeOutCSA.ResettableSender")
public final class Timeout extends Assembly {

    public record Settings(@Help("how long nothing may come, more than 0s") Duration time,
            @Help("what is said then") Object message) {
        public Settings {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("the time must be more than nothing, not " + time);
            }
        }

        public Settings() {
            this(Duration.ofSeconds(5), "timeout");
        }
    }

    private final Settings settings;

    public Timeout(Settings settings) {
        this.settings = settings;
        inbox(Object.class, "messages");
        outbox(Object.class, "the same messages");
        outbox("timeout", Object.class, "the word that none has come for some time");
    }

    @Override
    protected void main() throws InterruptedException {
        childWithAlarm("wait", new Waiting(settings));
        children().passOut(new BoxName("wait", "timeout"), "timeout");
        operate("wait", "wait");
    }

    private static final class Waiting extends Component {
        private final Inbox<Object> inbox = inbox(Object.class, "messages");
        private final Inbox<Instant> ring = inbox("ring", Instant.class, "a time that was asked for has come");
        private final Outbox<Object> outbox = outbox(Object.class, "the same messages");
        private final Outbox<Object> timeout = outbox("timeout", Object.class, "none has come for some time");
        private final Outbox<Instant> alarm = outbox("alarm", Instant.class, "how long nothing may come");
        private final Settings settings;
        private Instant due = Instant.MAX;

        Waiting(Settings settings) {
            this.settings = settings;
        }

        @Override
        protected void main() throws InterruptedException {
            setAlarm();
            Optional<Inbox<?>> ready = awaitAny(ring, inbox);
            while (ready.isPresent()) {
                if (ready.get() == inbox) {
                    Object message = inbox.receive();
                    setAlarm();
                    outbox.send(message);
                } else if (ring.receive().equals(due) && inbox.size() == 0) {
                    timeout.send(settings.message());
                }
                ready = awaitAny(ring, inbox);
            }
        }

        private void setAlarm() throws InterruptedException {
            due = now().plus(settings.time());
            alarm.send(due);
        }
    }
}
