package org.postroom.engine.conformance.bench;

import java.util.Set;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes on what comes, but throws on some messages.
public final class Thrower extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "anything");
    private final Outbox<Object> outbox = outbox(Object.class, "the same");
    private final Set<Object> bad;

    /// Throws on these.
    public Thrower(Object... bad) {
        this.bad = Set.of(bad);
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            if (bad.contains(message)) {
                throw new IllegalStateException("can't take " + message);
            }
            outbox.send(message);
        }
    }
}
