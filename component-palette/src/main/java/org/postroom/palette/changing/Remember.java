package org.postroom.palette.changing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.expression.MessageExpression;

/// Passes messages on and remembers the last ones. Whatever comes to `again` is answered, in its turn among the messages,
/// with a map: 'for' is what came, 'last' the messages that are remembered. [Latecomer] asks so. Without an ancestor in
/// Kamaelia.
@ComponentInfo(group = "Changing", summary = "Passes messages on, and tells the last ones once more when"
        + " asked.", atEnd = """
        When nothing more comes, it passes on what waits, answers the questions that wait, and ends. Told to shut down, \
        it ends at once and forgets what waits.""", badInput = """
        It takes any message. Fails at a message of which 'keep' is neither true nor false.""")
public final class Remember extends Component {
    private static final int MOST_LETTERS = 1_000_000_000;

    public record Settings(@Help("how many of the last messages it remembers, 1 to 1,000,000") int many,
            @Help("how many letters the texts among them may have together, 1 to 1,000,000,000; with more the oldest"
                    + " messages go") int letters,
            @Help("of what this is true, the last one is told first, even if it is older than all that are remembered,"
                    + " such as startsWith(message, 'page')") Optional<MessageExpression> keep) {
        private static final int MOST = 1_000_000;

        public Settings {
            if (many < 1 || many > MOST) {
                throw new IllegalArgumentException("it remembers 1 to 1,000,000 messages, not " + many);
            }
            if (letters < 1 || letters > MOST_LETTERS) {
                throw new IllegalArgumentException("it remembers 1 to 1,000,000,000 letters, not " + letters);
            }
        }

        public Settings(int many) {
            this(many, MOST_LETTERS, Optional.empty());
        }

        public Settings() {
            this(20);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Inbox<Object> again = inbox("again", Object.class, "who wants to hear the last ones");
    private final Outbox<Object> outbox = outbox(Object.class,
            "the messages, and for each who asked a map with 'for' and 'last'");
    private final Settings settings;
    private final Deque<Object> last = new ArrayDeque<>();
    private Optional<Object> kept = Optional.empty();
    private long letters;

    public Remember(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws InterruptedException {
        Optional<Inbox<?>> ready = awaitAny(inbox, again);
        while (ready.isPresent()) {
            if (ready.get() == inbox) {
                Object message = inbox.receive();
                remember(message);
                outbox.send(message);
            } else {
                outbox.send(Map.of("for", again.receive(), "last", all()));
            }
            ready = awaitAny(inbox, again);
        }
    }

    private void remember(Object message) {
        last.add(message);
        letters += letters(message);
        while (last.size() > settings.many() || letters > settings.letters()) {
            Object oldest = last.remove();
            letters -= letters(oldest);
            if (settings.keep().filter(keep -> keep.holds(oldest)).isPresent()) {
                kept = Optional.of(oldest);
            }
        }
    }

    private static int letters(Object message) {
        return message instanceof String text ? text.length() : 0;
    }

    private List<Object> all() {
        List<Object> all = new ArrayList<>(last.size() + 1);
        kept.ifPresent(all::add);
        all.addAll(last);
        return List.copyOf(all);
    }
}
