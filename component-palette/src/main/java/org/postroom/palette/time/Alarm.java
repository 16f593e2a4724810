package org.postroom.palette.time;

import java.time.Duration;
import java.time.Instant;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Rings at the time that it was told last. Kamaelia: WakeableIntrospector's PeriodicWakeup, for one time.
final class Alarm extends Component {
    private final Inbox<Instant> inbox = inbox(Instant.class, "when to ring; the last word counts");
    private final Outbox<Instant> outbox = outbox(Instant.class, "the time, when it has come");

    @Override
    protected void main() throws InterruptedException {
        for (Instant time : inbox) {
            Instant due = time;
            while (now().isBefore(due)) {
                pause(Duration.between(now(), due));
                while (inbox.size() > 0) {
                    due = inbox.receive();
                }
            }
            outbox.send(due);
        }
    }
}
