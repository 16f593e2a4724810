package org.postroom.benchmarks.ours;

import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;

/// Waits for the last message, whatever was dropped before it; what comes must never go backwards.
final class UntilLast extends Component {
    private final Inbox<Integer> inbox = inbox(Integer.class, "numbers");
    private final int messages;
    private final Tally tally;

    UntilLast(int messages, Tally tally) {
        this.messages = messages;
        this.tally = tally;
    }

    @Override
    protected void main() throws InterruptedException {
        int last = -1;
        while (last < messages - 1) {
            int next = inbox.receive();
            if (next <= last) {
                throw new IllegalStateException(next + " came after " + last);
            }
            last = next;
        }
        tally.end(1, last);
    }
}
