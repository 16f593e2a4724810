package org.postroom.engine.chassis;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Brings what it gets to a [Backplane]. Its end doesn't end the bus. Kamaelia: PublishTo.
@ComponentInfo(group = "Chassis", summary = "Brings each message to the named Backplane.", atEnd = """
        When nothing more comes, it brings what waits in 'inbox' to the Backplane and ends; the Backplane goes on. \
        Told to shut down, it ends at once and forgets what waits.""", badInput = """
        It takes any message. While there is no Backplane of that name, messages go nowhere and are \
        counted.""", kamaelia = "Kamaelia.Util.Backplane.PublishTo")
public final class PublishTo extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "messages for the bus");
    private final Outbox<Object> bus = outbox("_bus", Object.class, "to the bus");
    private final String name;

    /// What a drawing says about it.
    ///
    /// @param name the bus
    public record Settings(@Help("the name of the bus") String name) {}

    /// A way to a bus.
    ///
    /// @param settings the bus's name
    public PublishTo(Settings settings) {
        name = settings.name();
    }

    @Override
    protected void main() throws InterruptedException {
        workplace().buses().publish(name, bus);
        for (Object message : inbox) {
            bus.send(message);
        }
    }
}
