package org.postroom.benchmarks.ours;

import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;

/// Counts texts and sums their lengths until it has got all.
final class TextTotal extends Component {
    private final Inbox<String> inbox = inbox(String.class, "texts");
    private final long messages;
    private final Tally tally;

    TextTotal(long messages, Tally tally) {
        this.messages = messages;
        this.tally = tally;
    }

    @Override
    protected void main() throws InterruptedException {
        long sum = 0;
        for (long i = 0; i < messages; i++) {
            sum += inbox.receive().length();
        }
        tally.end(messages, sum);
    }
}
