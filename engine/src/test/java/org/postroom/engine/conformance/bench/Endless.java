package org.postroom.engine.conformance.bench;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;

/// Sends 1, 2, 3 and so on until it is told to end. It has no inbox.
public final class Endless extends Component {
    private final Outbox<Object> outbox = outbox(Object.class, "1, 2, 3 and so on");

    @Override
    protected void main() throws InterruptedException {
        for (int i = 1;; i++) {
            outbox.send(i);
        }
    }
}
