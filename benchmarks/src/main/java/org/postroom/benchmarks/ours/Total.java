package org.postroom.benchmarks.ours;

import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;

/// Counts and sums until it has got all.
final class Total extends Component {
    private final Inbox<Integer> inbox = inbox(Integer.class, "numbers");
    private final long messages;
    private final Tally tally;

    Total(long messages, Tally tally) {
        this.messages = messages;
        this.tally = tally;
    }

    @Override
    protected void main() throws InterruptedException {
        long sum = 0;
        for (long i = 0; i < messages; i++) {
            sum += inbox.receive();
        }
        tally.end(messages, sum);
    }
}
