package org.postroom.palette.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Takes one message from each of its inboxes in turn, as long as there is one, so that none is kept waiting by a busier
/// one. Without an ancestor in Kamaelia.
@ComponentInfo(group = "Routing", summary = "Takes from several inboxes in turn, so that none is kept waiting by a"
        + " busier one.", atEnd = """
        When nothing more comes, it passes on what waits in its inboxes and ends. Told to shut down, it ends at once \
        and forgets what waits.""", badInput = """
        It takes any message.""")
public final class Merge extends Component {

    public record Settings(@Help("how many inboxes there are, 1 to 100: 'inbox', 'inbox2' and so on") int inboxes) {
        public Settings {
            if (inboxes < 1 || inboxes > 100) {
                throw new IllegalArgumentException("it has 1 to 100 inboxes, not " + inboxes);
            }
        }

        public Settings() {
            this(2);
        }
    }

    private final List<Inbox<Object>> inboxes = new ArrayList<>();
    private final Outbox<Object> outbox = outbox(Object.class, "all messages");

    public Merge(Settings settings) {
        for (int n = 1; n <= settings.inboxes(); n++) {
            inboxes.add(inbox(n == 1 ? "inbox" : "inbox" + n, Object.class, "messages"));
        }
    }

    @Override
    protected void main() throws InterruptedException {
        List<Inbox<Object>> turn = new ArrayList<>(inboxes);
        Optional<Inbox<?>> ready = awaitAny(turn.toArray(Inbox<?>[]::new));
        while (ready.isPresent()) {
            outbox.send(ready.get().receive());
            Collections.rotate(turn, -1 - turn.indexOf(ready.get()));
            ready = awaitAny(turn.toArray(Inbox<?>[]::new));
        }
    }
}
