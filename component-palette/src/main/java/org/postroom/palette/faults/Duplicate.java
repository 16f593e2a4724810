package org.postroom.palette.faults;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes messages on, and some of them twice. Kamaelia: Duplicate of its simulated broken network.
@ComponentInfo(group = "Faults", summary = "Passes messages on, and some of them twice.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Internet.Simulate.BrokenNetwork.Duplicate")
public final class Duplicate extends Component {

    public record Settings(
            @Help("how many of all messages come twice, 0 to 1: 0 is none, 0.1 one of ten, by chance, 1"
                    + " all") double share) {
        public Settings {
            Share.check(share);
        }

        public Settings() {
            this(0.1);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Outbox<Object> outbox = outbox(Object.class, "the same, and some of them twice");
    private final double share;

    public Duplicate(Settings settings) {
        share = settings.share();
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            outbox.send(message);
            if (random().nextDouble() < share) {
                outbox.send(message);
            }
        }
    }
}
