package org.postroom.palette.net;

import java.time.Duration;
import java.util.function.Supplier;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Shutdown;

/// One connection of a server: who reads it, who writes it, and between them what serves it.
final class Served extends Chassis {
    private final Inbox<Object> control = tendControl();
    /// A clerk that is a part may have to subscribe to a bus before it can hear what it says there.
    private static final Duration TO_SIT_DOWN = Duration.ofMillis(20);

    private final Line line;
    private final Supplier<Component> maker;

    Served(Line line, Supplier<Component> maker) {
        this.line = line;
        this.maker = maker;
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        try (AutoCloseable _ = () -> outside(line::close)) {
            Component clerk = maker.get();
            children().adopt(Child.of("clerk", clerk));
            children().adopt(Child.of("writer", new LineWriter(line)));
            children().adopt(Child.of("reader", new LineReader(line)));
            if (clerk.inboxes().stream().anyMatch(box -> box.name().equals("inbox"))) {
                link("reader.outbox", "clerk.inbox");
            }
            link("reader.signal", "clerk.control");
            if (clerk.outboxes().stream().anyMatch(box -> box.name().equals("outbox"))) {
                link("clerk.outbox", "writer.inbox");
            }
            link("clerk.signal", "writer.control");
            children().start("clerk");
            children().start("writer");
            pause(TO_SIT_DOWN);
            children().start("reader");
            awaitEnd();
        }
    }

    private void link(String from, String to) {
        children().link(BoxName.of(from), BoxName.of(to));
    }

    /// When the other side takes no more, or there is nothing more to say, it is over.
    private void awaitEnd() throws Exception {
        while (children().running() > 0) {
            boolean over = awaitAny(control, ended).orElse(ended) == ended
                    ? ended.receive().name().equals("writer")
                    : control.receive() instanceof Shutdown;
            if (over) {
                outside(line::close);
                children().names().forEach(name -> children().tell(name, new Shutdown()));
            }
        }
    }
}
