package org.postroom.benchmarks.ours;

import org.postroom.benchmarks.side.SlowWork;
import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;

/// Does a piece of work for each message.
final class SlowReader extends Component {
    private final Inbox<Integer> inbox = inbox(Integer.class, "what to work on");
    private final SlowWork work;
    private final int messages;
    private final Tally tally;

    SlowReader(SlowWork work, int messages, Tally tally) {
        this.work = work;
        this.messages = messages;
        this.tally = tally;
    }

    @Override
    protected void main() throws InterruptedException {
        while (!work.last(inbox.receive())) {}
        tally.end(messages, work.sum());
    }
}
