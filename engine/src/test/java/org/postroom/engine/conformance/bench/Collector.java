package org.postroom.engine.conformance.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;

/// Keeps what comes, for the test to read.
public final class Collector extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "anything");
    private final Queue<Object> got = new ConcurrentLinkedQueue<>();

    @Override
    protected void main() {
        for (Object message : inbox) {
            got.add(message);
        }
    }

    /// What came, in its order. For any thread.
    public List<Object> got() {
        return List.copyOf(got);
    }
}
