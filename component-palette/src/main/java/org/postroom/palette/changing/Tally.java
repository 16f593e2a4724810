package org.postroom.palette.changing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.expression.MessageExpression;

/// Counts messages by what an expression makes of them. Whatever comes to `again` is answered, in its turn among the
/// messages, with a map: 'for' is what came, 'counts' how often each was there, in the order in which they came first.
/// Without an ancestor in Kamaelia.
@ComponentInfo(group = "Changing", summary = "Counts messages by what an expression makes of them, and tells the counts"
        + " when asked.", atEnd = """
        When nothing more comes, it counts what waits, answers the questions that wait, and ends. Told to shut down, it \
        ends at once and forgets what waits.""", badInput = """
        Fails at a message for which the expression can't be worked out. Of more than 'most' different ones, the later \
        ones are counted together.""")
public final class Tally extends Component {
    private static final int MOST = 1_000_000;
    private static final String OTHERS = "others";

    public record Settings(
            @Help("what is counted, such as message or message.name; it is taken as a text") MessageExpression by,
            @Help("how many different ones are counted, 1 to 1,000,000; later ones are 'others'") int most) {
        public Settings {
            if (most < 1 || most > MOST) {
                throw new IllegalArgumentException("1 to 1,000,000 different ones are counted, not " + most);
            }
        }

        public Settings() {
            this(new MessageExpression("message"), 1_000);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Inbox<Object> again = inbox("again", Object.class, "who wants to hear the counts");
    @SuppressWarnings("rawtypes") // a class has no type parameters
    private final Outbox<Map> outbox = outbox(Map.class, "for each who asked a map with 'for' and 'counts'");
    private final Settings settings;

    public Tally(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws InterruptedException {
        Map<String, Long> counts = new LinkedHashMap<>();
        Optional<Inbox<?>> ready = awaitAny(inbox, again);
        while (ready.isPresent()) {
            if (ready.get() == inbox) {
                String kind = String.valueOf(settings.by().of(inbox.receive()));
                boolean counted = counts.containsKey(kind) || counts.size() < settings.most();
                counts.merge(counted ? kind : OTHERS, 1L, Long::sum);
            } else {
                outbox.send(Map.of("for", again.receive(), "counts",
                        Collections.unmodifiableMap(new LinkedHashMap<>(counts))));
            }
            ready = awaitAny(inbox, again);
        }
    }
}
