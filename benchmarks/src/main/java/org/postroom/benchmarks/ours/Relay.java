package org.postroom.benchmarks.ours;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes on what comes.
final class Relay extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "anything");
    private final Outbox<Object> outbox = outbox(Object.class, "the same");

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            outbox.send(message);
        }
    }
}
