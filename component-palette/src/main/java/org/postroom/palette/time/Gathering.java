package org.postroom.palette.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Keeps the last messages from the first one on until a period is over, then sends what is made of them.
final class Gathering extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Inbox<Instant> ring = inbox("ring", Instant.class, "the period is over");
    private final Outbox<Object> outbox = outbox(Object.class, "what is made of the messages of a period");
    private final Outbox<Instant> alarm = outbox("alarm", Instant.class, "when the period will be over");
    private final Deque<Object> held = new ArrayDeque<>();
    private final Duration period;
    private final int keep;
    private final Function<List<Object>, Object> made;

    Gathering(Duration period, int keep, Function<List<Object>, Object> made) {
        this.period = period;
        this.keep = keep;
        this.made = made;
    }

    @Override
    protected void main() throws InterruptedException {
        Optional<Inbox<?>> ready = awaitAny(ring, inbox);
        while (ready.isPresent()) {
            if (ready.get() == ring) {
                ring.receive();
                send();
            } else {
                hold(inbox.receive());
            }
            ready = awaitAny(ring, inbox);
        }
        send();
    }

    private void hold(Object message) throws InterruptedException {
        if (held.isEmpty()) {
            alarm.send(now().plus(period));
        }
        held.addLast(message);
        if (held.size() > keep) {
            held.removeFirst();
        }
    }

    private void send() throws InterruptedException {
        List<Object> all = List.copyOf(held);
        held.clear();
        if (!all.isEmpty()) {
            outbox.send(made.apply(all));
        }
    }
}
