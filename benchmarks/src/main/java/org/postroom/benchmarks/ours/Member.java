package org.postroom.benchmarks.ours;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Adds one to the token and passes it on.
final class Member extends Component {
    private final Inbox<Integer> inbox = inbox(Integer.class, "the token");
    private final Outbox<Integer> outbox = outbox(Integer.class, "the token, one more");

    @Override
    protected void main() throws InterruptedException {
        for (int token : inbox) {
            outbox.send(token + 1);
        }
    }
}
