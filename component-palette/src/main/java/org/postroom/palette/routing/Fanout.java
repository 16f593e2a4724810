package org.postroom.palette.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sends each message by every one of its outboxes, in their order: `outbox`, then the named ones. Waits for the
/// slowest. Kamaelia: Fanout.
@ComponentInfo(group = "Routing", summary = "Sends each message by every one of its outboxes, in their order.")
public final class Fanout extends Component {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final int MOST = 100;

    public record Settings(@Help("the names of the outboxes that it has besides 'outbox'") List<String> boxNames) {
        public Settings {
            boxNames = List.copyOf(boxNames);
            if (boxNames.size() > MOST) {
                throw new IllegalArgumentException("at most " + MOST + " outboxes, not " + boxNames.size());
            }
            if (new LinkedHashSet<>(boxNames).size() < boxNames.size()) {
                throw new IllegalArgumentException(
                        "each outbox needs a name of its own: " + String.join(", ", boxNames));
            }
            boxNames.forEach(Settings::check);
        }

        private static void check(String name) {
            if (!NAME.matcher(name).matches() || name.equals("outbox") || name.equals("signal")) {
                throw new IllegalArgumentException("an outbox can't be named '" + name
                        + "' here: use letters, digits, '-' and '_', and neither 'outbox' nor 'signal'");
            }
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages for all");
    private final List<Outbox<Object>> outboxes = new ArrayList<>();

    public Fanout(Settings settings) {
        outboxes.add(outbox(Object.class, "each message"));
        for (String name : settings.boxNames()) {
            outboxes.add(outbox(name, Object.class, "each message too"));
        }
    }

    public Fanout(String... boxNames) {
        this(new Settings(List.of(boxNames)));
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            for (Outbox<Object> outbox : outboxes) {
                outbox.send(message);
            }
        }
    }
}
