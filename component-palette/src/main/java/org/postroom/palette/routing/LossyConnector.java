package org.postroom.palette.routing;

import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.NoSpaceInBox;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;

/// Passes messages on as long as there is room for them where they go, and forgets the others, so that it never makes
/// anybody wait. How many it has forgotten is counted at its inbox. Kamaelia: LossyConnector.
///
/// At the end it passes on those that it still holds; told to shut down it forgets them.
@ComponentInfo(group = "Routing", summary = "Passes messages on as long as there is room for them, and forgets the"
        + " others: nobody has to wait.", atEnd = """
        When nothing more comes, it passes on the messages that it holds and ends. Told to shut down, it ends at once \
        and forgets them.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.LossyConnector")
public final class LossyConnector extends Inside {

    /// Which messages are forgotten when there are too many.
    public enum Forget {
        /// Those that come last.
        NEWEST,
        /// Those that have waited longest.
        OLDEST
    }

    public record Settings(
            @Help("how many messages are held back while there is no room for them, 1 to 1,000,000") int hold,
            @Help("which are forgotten when there are more: newest or oldest") Forget forget) {
        public Settings {
            if (hold < 1 || hold > Room.MOST) {
                throw new IllegalArgumentException("1 to " + Room.MOST + " messages can be held, not " + hold);
            }
        }

        public Settings() {
            this(100, Forget.NEWEST);
        }
    }

    private final Settings settings;

    public LossyConnector(Settings settings) {
        this.settings = settings;
        inbox(Object.class, "messages");
        outbox(Object.class, "those for which there was room");
    }

    /// Before anything runs: what came while there is no relay would wait in a box that forgets nothing.
    @Override
    protected void prepare() {
        WhenFull rule = switch (settings.forget()) {
            case NEWEST -> WhenFull.DROP_NEWEST;
            case OLDEST -> WhenFull.DROP_OLDEST;
        };
        Map<String, Room> rooms = Map.of("inbox", new Room(settings.hold(), rule));
        children().adopt(new Child("relay", new Relay(), Optional.empty(), rooms, OnFailure.LEAVE));
        children().passIn("inbox", BoxName.of("relay.inbox"));
        children().passOut(BoxName.of("relay.outbox"), "outbox");
    }

    @Override
    protected void main() throws InterruptedException {
        operate("relay");
    }

    private static final class Relay extends Component {
        private final Inbox<Object> inbox = inbox(Object.class, "messages");
        private final Outbox<Object> outbox = outbox(Object.class, "those for which there was room");

        @Override
        protected void main() throws InterruptedException {
            for (Object message : inbox) {
                try {
                    outbox.send(message);
                } catch (NoSpaceInBox _) {
                    // full, and the drawing says not to wait there: forgotten
                }
            }
        }
    }
}
