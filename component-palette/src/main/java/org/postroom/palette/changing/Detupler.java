package org.postroom.palette.changing;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Words;

/// Sends one item of each list, by its place. Kamaelia: SimpleDetupler.
///
/// Fails at a list that is too short.
@ComponentInfo(group = "Changing", summary = "Sends one item of each list, by its place.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        Fails at a message that isn't a list, and at a list that has no such \
        item.""", kamaelia = "Kamaelia.Util.Detuple.SimpleDetupler")
public final class Detupler extends Component {

    public record Settings(@Help("which item: 0 is the first, -1 the last") int index) {
        public Settings() {
            this(0);
        }
    }

    @SuppressWarnings("rawtypes")
    private final Inbox<List> inbox = inbox(List.class, "lists");
    private final Outbox<Object> outbox = outbox(Object.class, "the item");
    private final int index;

    public Detupler(Settings settings) {
        index = settings.index();
    }

    @Override
    protected void main() throws InterruptedException {
        for (List<?> list : inbox) {
            int place = index < 0 ? index + list.size() : index;
            if (place < 0 || place >= list.size()) {
                throw new IllegalArgumentException("a list of " + list.size() + " has no item " + index + ": "
                        + Words.brief(list));
            }
            outbox.send(list.get(place));
        }
    }
}
