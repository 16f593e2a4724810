package org.postroom.benchmarks.ours;

import java.util.function.Supplier;
import org.postroom.benchmarks.side.Tally;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;

/// Sends texts.
final class Texts extends Component {
    private final Outbox<String> outbox = outbox(String.class, "texts");
    private final Supplier<String> text;
    private final int messages;
    private final Tally tally;

    Texts(Supplier<String> text, int messages, Tally tally) {
        this.text = text;
        this.messages = messages;
        this.tally = tally;
    }

    @Override
    protected void main() throws InterruptedException {
        tally.begin();
        for (int i = 0; i < messages; i++) {
            outbox.send(text.get());
        }
    }
}
