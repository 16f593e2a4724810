package org.postroom.palette.sources;

import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;

/// Sends random numbers as fast as they are taken: the same ones for the same seed of the run and name of the
/// component. Ends after `count` of them, or when told. Without an ancestor in Kamaelia.
@ComponentInfo(group = "Sources", summary = "Sends random numbers as fast as they are taken; the same seed gives the"
        + " same numbers.", atEnd = """
        Ends after 'count' numbers; without a count it never ends by itself. Told to end, in either way, it ends \
        before its next message.""", badInput = """
        It has no inbox for messages, so none can be bad.""")
public final class RandomNumbers extends Component {

    /// Which numbers.
    public enum Spread {
        /// Whole ones, both bounds included.
        WHOLE,
        /// All, without the upper bound.
        DECIMAL
    }

    public record Settings(@Help("whole numbers, or decimal ones") Spread spread,
            @Help("the smallest, not above 'to'; whole numbers lie between -2,147,483,648 and"
                    + " 2,147,483,647") double from,
            @Help("the largest, not below 'from'; decimal numbers stay below it") double to,
            @Help("how many are sent, 1 or more; without it there is no end") Optional<Integer> count) {
        public Settings {
            if (from > to || spread == Spread.DECIMAL && from == to) {
                throw new IllegalArgumentException("'from' must be smaller than 'to', not " + from + " and " + to);
            }
            if (spread == Spread.WHOLE && (from != (int) from || to != (int) to)) {
                throw new IllegalArgumentException("for whole numbers 'from' and 'to' must be whole and lie between"
                        + " -2,147,483,648 and 2,147,483,647, not " + from + " and " + to);
            }
            if (count.orElse(1) < 1) {
                throw new IllegalArgumentException("the count must be 1 or more, not " + count.get());
            }
        }

        public Settings() {
            this(Spread.WHOLE, 1, 6, Optional.empty());
        }
    }

    private final Outbox<Number> outbox = outbox(Number.class, "the numbers");
    private final Settings settings;

    public RandomNumbers(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws InterruptedException {
        for (int sent = 0; settings.count().isEmpty() || sent < settings.count().get(); sent++) {
            outbox.send(number());
        }
    }

    private Number number() {
        return switch (settings.spread()) {
            case WHOLE -> (int) random().nextLong((long) settings.from(), (long) settings.to() + 1);
            case DECIMAL -> random().nextDouble(settings.from(), settings.to());
        };
    }
}
