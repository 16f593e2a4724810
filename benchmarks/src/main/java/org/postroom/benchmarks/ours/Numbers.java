package org.postroom.benchmarks.ours;

import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;

/// Sends 0 to n - 1.
final class Numbers extends Component {
    private final Outbox<Integer> outbox = outbox(Integer.class, "numbers");
    private final int messages;
    private final Tally tally;

    Numbers(int messages, Tally tally) {
        this.messages = messages;
        this.tally = tally;
    }

    @Override
    protected void main() throws InterruptedException {
        tally.begin();
        for (int i = 0; i < messages; i++) {
            outbox.send(i);
        }
    }
}
