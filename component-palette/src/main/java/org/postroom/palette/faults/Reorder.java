package org.postroom.palette.faults;

import java.util.ArrayList;
import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes messages on in another order: it holds back some, and each further one sends a random one of them on its way.
/// At the end it sends those that it holds. Kamaelia: Reorder of its simulated broken network.
@ComponentInfo(group = "Faults", summary = "Passes messages on in another order.", atEnd = """
        When nothing more comes, it sends those that it holds back, in a random order, and ends. Told to shut down, it \
        ends at once and forgets them.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Internet.Simulate.BrokenNetwork.Reorder")
public final class Reorder extends Component {

    public record Settings(@Help("how many messages are held back, 0 to 1,000,000; 0 keeps the order") int window) {
        public Settings {
            if (window < 0 || window > 1_000_000) {
                throw new IllegalArgumentException("0 to 1000000 messages are held back, not " + window);
            }
        }

        public Settings() {
            this(8);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Outbox<Object> outbox = outbox(Object.class, "the same in another order");
    private final List<Object> held = new ArrayList<>();
    private final int window;

    public Reorder(Settings settings) {
        window = settings.window();
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            held.add(message);
            if (held.size() > window) {
                sendOne();
            }
        }
        while (!held.isEmpty()) {
            sendOne();
        }
    }

    private void sendOne() throws InterruptedException {
        outbox.send(held.remove(random().nextInt(held.size())));
    }
}
