package org.postroom.palette.sources;

import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;

/// Sends whole numbers, one after the other, as fast as they are taken. Ends after the last one, or when told.
/// Kamaelia: loopingCounter, which begins again.
@ComponentInfo(group = "Sources", summary = "Sends whole numbers, one after the other, as fast as they are"
        + " taken.", atEnd = """
        Ends after the last number; without 'to', after the largest that there is. Told to end, in either way, it ends \
        before its next message.""", badInput = """
        It has no inbox for messages, so none can be \
        bad.""", kamaelia = "Kamaelia.Automata.Behaviours.loopingCounter")
public final class Counter extends Component {

    public record Settings(@Help("the first number") int from,
            @Help("the last number, if the steps meet it; without it there is no end") Optional<Integer> to,
            @Help("from one number to the next, but not 0; below zero it counts down") int step) {
        public Settings {
            if (step == 0) {
                throw new IllegalArgumentException("the step must not be 0, or the count would never move");
            }
        }

        public Settings() {
            this(1, Optional.empty(), 1);
        }
    }

    private final Outbox<Integer> outbox = outbox(Integer.class, "the numbers");
    private final int from;
    private final long to;
    private final int step;

    public Counter(Settings settings) {
        from = settings.from();
        step = settings.step();
        to = settings.to().orElse(step > 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE);
    }

    public Counter(int from, int to) {
        this(new Settings(from, Optional.of(to), 1));
    }

    @Override
    protected void main() throws InterruptedException {
        for (long number = from; step > 0 ? number <= to : number >= to; number += step) {
            outbox.send((int) number);
        }
    }
}
