package org.postroom.palette.changing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Gathers everything and sends it as one list when nothing more comes. Kamaelia: Collate, which does so even when it
/// is told to shut down.
@ComponentInfo(group = "Changing", summary = "Gathers everything and sends it as one list when nothing more"
        + " comes.", atEnd = """
        When nothing more comes, it sends the list, an empty one if there was no message, and ends. Told to shut down, \
        it ends at once without sending.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.Collate")
public final class Collate extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "any messages");
    @SuppressWarnings("rawtypes")
    private final Outbox<List> outbox = outbox(List.class, "at the end: all of them, in one list");

    public Collate() {}

    @Override
    protected void main() throws InterruptedException {
        List<Object> all = new ArrayList<>();
        for (Object message : inbox) {
            all.add(message);
        }
        outbox.send(Collections.unmodifiableList(all));
    }
}
