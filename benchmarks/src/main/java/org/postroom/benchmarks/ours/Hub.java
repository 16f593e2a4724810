package org.postroom.benchmarks.ours;

import org.postroom.benchmarks.side.Side;
import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sends rounds to all that its outbox is linked to, and gathers the answers.
final class Hub extends Component {
    private final Inbox<Integer> inbox = inbox(Integer.class, "answers");
    private final Outbox<Integer> outbox = outbox(Integer.class, "rounds");
    private final int leaves;
    private final int rounds;
    private final Tally tally;

    Hub(int leaves, int rounds, Tally tally) {
        this.leaves = leaves;
        this.rounds = rounds;
        this.tally = tally;
    }

    @Override
    protected void main() throws InterruptedException {
        tally.begin();
        long sum = 0;
        for (int done = 0; done < rounds; done += Side.WINDOW) {
            int now = Math.min(Side.WINDOW, rounds - done);
            for (int i = 0; i < now; i++) {
                outbox.send(done + i);
            }
            for (int i = 0; i < now * leaves; i++) {
                sum += inbox.receive();
            }
        }
        tally.end((long) rounds * leaves, sum);
    }
}
