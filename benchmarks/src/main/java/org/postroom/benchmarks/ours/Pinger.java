package org.postroom.benchmarks.ours;

import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sends a number, waits for it to come back, and sends the next.
final class Pinger extends Component {
    private final Inbox<Integer> inbox = inbox(Integer.class, "what came back");
    private final Outbox<Integer> outbox = outbox(Integer.class, "numbers");
    private final int rounds;
    private final Tally tally;

    Pinger(int rounds, Tally tally) {
        this.rounds = rounds;
        this.tally = tally;
    }

    @Override
    protected void main() throws InterruptedException {
        tally.begin();
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            outbox.send(i);
            sum += inbox.receive();
        }
        tally.end(rounds, sum);
    }
}
