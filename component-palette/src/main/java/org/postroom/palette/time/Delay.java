package org.postroom.palette.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;

/// Passes each message on when it has been here for so long; many may be on their way at once. One component notes when
/// a message has come, another one keeps it for the rest of the time. Without an ancestor in Kamaelia.
///
/// At the end it keeps what is on its way for as long as it must; told to shut down it forgets that.
@ComponentInfo(group = "Time", summary = "Passes each message on when it has been here for so long.", atEnd = """
        When nothing more comes, it keeps each message that is on its way for the rest of its time, passes it on, and \
        ends after the last. Told to shut down, it ends at once and forgets them.""", badInput = """
        It takes any message.""")
public final class Delay extends Assembly {

    public record Settings(@Help("how long each message stays, 0s or more") Duration time,
            @Help("how many messages may be on their way at once, 1 to 1,000,000; further ones wait"
                    + " outside") int most) {
        public Settings {
            if (time.isNegative()) {
                throw new IllegalArgumentException("the time must not be below zero, not " + time);
            }
            if (most < 1 || most > Room.MOST) {
                throw new IllegalArgumentException("1 to " + Room.MOST + " messages may be on their way, not " + most);
            }
        }

        public Settings() {
            this(Duration.ofSeconds(1));
        }

        public Settings(Duration time) {
            this(time, 10_000);
        }
    }

    private final Settings settings;

    public Delay(Settings settings) {
        this.settings = settings;
        inbox(Object.class, "messages");
        outbox(Object.class, "the same, later");
    }

    @Override
    protected void main() throws InterruptedException {
        Room room = new Room(settings.most(), WhenFull.WAIT);
        child("arrival", new Noting(settings.time()));
        children().adopt(new Child("stay", new Keeping(), Optional.empty(), Map.of("inbox", room), OnFailure.LEAVE));
        link("arrival.outbox", "stay.inbox");
        link("arrival.signal", "stay.control");
        operate("arrival", "stay");
    }

    private record Kept(Instant until, Object message) {}

    private static final class Noting extends Component {
        private final Inbox<Object> inbox = inbox(Object.class, "messages");
        private final Outbox<Kept> outbox = outbox(Kept.class, "the messages, and until when they stay");
        private final Duration time;

        Noting(Duration time) {
            this.time = time;
        }

        @Override
        protected void main() throws InterruptedException {
            for (Object message : inbox) {
                outbox.send(new Kept(now().plus(time), message));
            }
        }
    }

    private static final class Keeping extends Component {
        private final Inbox<Kept> inbox = inbox(Kept.class, "messages, and until when they stay");
        private final Outbox<Object> outbox = outbox(Object.class, "the messages whose time has come");

        @Override
        protected void main() throws InterruptedException {
            for (Kept kept : inbox) {
                if (now().isBefore(kept.until())) {
                    pause(Duration.between(now(), kept.until()));
                }
                outbox.send(kept.message());
            }
        }
    }
}
