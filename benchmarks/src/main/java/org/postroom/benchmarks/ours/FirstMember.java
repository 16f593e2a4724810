package org.postroom.benchmarks.ours;

import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sets the token off and says when it has gone round often enough.
final class FirstMember extends Component {
    private final Inbox<Integer> inbox = inbox(Integer.class, "the token");
    private final Outbox<Integer> outbox = outbox(Integer.class, "the token, one more");
    private final long laps;
    private final long members;
    private final Tally tally;

    FirstMember(long laps, long members, Tally tally) {
        this.laps = laps;
        this.members = members;
        this.tally = tally;
    }

    @Override
    protected void main() throws InterruptedException {
        tally.begin();
        int token = 0;
        for (long i = 0; i < laps; i++) {
            outbox.send(token);
            token = inbox.receive() + 1;
        }
        tally.end(laps * members, token);
    }
}
