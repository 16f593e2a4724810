package org.postroom.palette.faults;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes messages on, but for some that it loses. Kamaelia: Throwaway of its simulated broken network.
@ComponentInfo(group = "Faults", summary = "Passes messages on, but for some that it loses.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Internet.Simulate.BrokenNetwork.Throwaway")
public final class Throwaway extends Component {

    public record Settings(
            @Help("how many of all messages are lost, 0 to 1: 0 is none, 0.1 one of ten, by chance, 1"
                    + " all") double share) {
        public Settings {
            Share.check(share);
        }

        public Settings() {
            this(0.1);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Outbox<Object> outbox = outbox(Object.class, "those that are not lost");
    private final double share;

    public Throwaway(Settings settings) {
        share = settings.share();
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            if (random().nextDouble() >= share) {
                outbox.send(message);
            }
        }
    }
}
