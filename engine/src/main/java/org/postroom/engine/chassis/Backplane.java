package org.postroom.engine.chassis;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// A named bus: whatever any [PublishTo] of that name gets, every [SubscribeTo] of that name sends. When it ends, the
/// subscribers are told. Kamaelia: Backplane.
@ComponentInfo(group = "Chassis", summary = "A named bus: what any PublishTo of that name gets, every SubscribeTo of"
        + " that name sends.", atEnd = """
        When nothing more comes, it publishes what waits in 'inbox' and ends, and every SubscribeTo of its name is \
        told so. Told to shut down, it ends at once and they are told that.""", badInput = """
        It takes any message. Fails where another Backplane of the same name is \
        running.""", kamaelia = "Kamaelia.Util.Backplane")
public final class Backplane extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "messages for the bus, as if published");
    private final Outbox<Object> outbox = outbox(Object.class, "everything that is published");
    private final String name;

    /// What a drawing says about it.
    ///
    /// @param name the bus
    public record Settings(@Help("the name of the bus") String name) {}

    /// A bus.
    ///
    /// @param settings its name
    public Backplane(Settings settings) {
        name = settings.name();
    }

    @Override
    protected void main() throws InterruptedException {
        workplace().buses().open(name, inbox, outbox);
        for (Object message : inbox) {
            outbox.send(message);
        }
    }
}
