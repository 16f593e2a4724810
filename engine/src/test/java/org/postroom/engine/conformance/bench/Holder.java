package org.postroom.engine.conformance.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;

/// Reads its inbox only as far as it is told on `gate`: a number lets it take so many messages.
public final class Holder extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "anything");
    private final Inbox<Integer> gate = inbox("gate", Integer.class, "how many more to take");
    private final Queue<Object> got = new ConcurrentLinkedQueue<>();

    @Override
    protected void main() throws InterruptedException {
        for (int more : gate) {
            for (int i = 0; i < more; i++) {
                got.add(inbox.receive());
            }
        }
    }

    /// What it took, in its order. For any thread.
    public List<Object> got() {
        return List.copyOf(got);
    }
}
