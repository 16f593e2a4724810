package org.postroom.palette.net;

import java.time.Duration;
import java.util.function.Supplier;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Shutdown;

/// One connection of a server: who reads it, who writes it, and between them what serves it; and, where its clerk isn't to
/// wait for one who doesn't read, a backlog.
final class Served extends Chassis {
    private final Inbox<Object> control = tendControl();
    /// A clerk that is a part may have to subscribe to a bus before it can hear what it says there.
    private static final Duration TO_SIT_DOWN = Duration.ofMillis(20);

    private final Line line;
    private final Supplier<Component> maker;
    private final int waiting;

    /// @param waiting so many bytes may wait for one who doesn't read; 0 lets its clerk wait
    Served(Line line, Supplier<Component> maker, int waiting) {
        this.line = line;
        this.maker = maker;
        this.waiting = waiting;
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
            String hearer = waiting > 0 ? keepBacklog() : "writer";
            if (clerk.outboxes().stream().anyMatch(box -> box.name().equals("outbox"))) {
                link("clerk.outbox", hearer + ".inbox");
            }
            link("clerk.signal", hearer + ".control");
            children().names().stream().filter(name -> !name.equals("reader")).forEach(children()::start);
            pause(TO_SIT_DOWN);
            children().start("reader");
            awaitEnd();
        }
    }

    private String keepBacklog() {
        children().adopt(Child.of("backlog", new Backlog(waiting)));
        link("backlog.outbox", "writer.inbox");
        link("backlog.signal", "writer.control");
        link("writer.written", "backlog.written");
        return "backlog";
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
