package org.postroom.engine.conformance.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;

/// Sends what it was given, then ends. It has no inbox.
public final class Feeder extends Component {
    private final Outbox<Object> outbox = outbox(Object.class, "what it was given");
    private final List<?> messages;

    /// Sends these.
    public Feeder(Object... messages) {
        this(List.of(messages));
    }

    private Feeder(List<?> messages) {
        this.messages = messages;
    }

    /// Sends the numbers from 1.
    public static Feeder upTo(int last) {
        return new Feeder(numbers(last));
    }

    /// The numbers from 1.
    public static List<Object> numbers(int last) {
        return IntStream.rangeClosed(1, last).<Object>mapToObj(i -> i).toList();
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : messages) {
            outbox.send(message);
        }
    }
}
