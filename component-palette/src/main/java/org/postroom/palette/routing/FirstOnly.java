package org.postroom.palette.routing;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes on the first message and forgets the others. Kamaelia: FirstOnly.
@ComponentInfo(group = "Routing", summary = "Passes on the first message and forgets the others.", atEnd = """
        When nothing more comes, it ends. So it does, at once, when told to shut down. It doesn't end by itself after \
        the first message.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.FirstOnly")
public final class FirstOnly extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Outbox<Object> outbox = outbox(Object.class, "the first one");

    public FirstOnly() {}

    @Override
    protected void main() throws InterruptedException {
        outbox.send(inbox.receive());
        for (Object _ : inbox) {
            // forgotten
        }
    }
}
