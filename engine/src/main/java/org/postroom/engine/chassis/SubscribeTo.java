package org.postroom.engine.chassis;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sends whatever is published to a [Backplane], until that ends. Kamaelia: SubscribeTo.
@ComponentInfo(group = "Chassis", summary = "Sends each message that is published to the named Backplane.", atEnd = """
        When its Backplane has ended, and nothing more comes from those that are linked to 'control', it passes on \
        what it has got and ends. Told to shut down, it ends at once; the Backplane goes on.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.Backplane.SubscribeTo")
public final class SubscribeTo extends Component {
    private final Inbox<Object> bus = inbox("_bus", Object.class, "from the bus");
    private final Outbox<Object> outbox = outbox(Object.class, "everything that is published");
    private final String name;

    /// What a drawing says about it.
    ///
    /// @param name the bus
    public record Settings(@Help("the name of the bus") String name) {}

    /// A way from a bus.
    ///
    /// @param settings the bus's name
    public SubscribeTo(Settings settings) {
        name = settings.name();
    }

    @Override
    protected void main() throws InterruptedException {
        workplace().buses().subscribe(name, bus);
        for (Object message : bus) {
            outbox.send(message);
        }
    }
}
