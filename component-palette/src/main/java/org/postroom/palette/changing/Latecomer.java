package org.postroom.palette.changing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Subscribes to a bus as SubscribeTo does, but asks first for the last messages that a [Remember] before the bus has
/// kept: so it sends each message once and in order, whenever it joins. Without an ancestor in Kamaelia.
///
/// The bus may not be there yet, or a question may be dropped in a crowd: so it asks again when it hears something and has
/// no answer.
@ComponentInfo(group = "Routing", summary = "Sends what is published to a Backplane, and first the last messages that"
        + " Remember has kept.", atEnd = """
        When its Backplane has ended, and nothing more comes from those that are linked to 'control', it passes on \
        what it has got and ends. Told to shut down, it ends at once; the Backplane goes on.""", badInput = """
        It takes any message; what Remember answers to others is passed over.""")
public final class Latecomer extends Component {
    public record Settings(@Help("the name of the bus to which Remember's messages are published") String name,
            @Help("the name of the bus that leads to Remember's 'again'") String ask,
            @Help("what is sent before all the others, such as a word that what came before no longer holds") Optional<Object> first) {
        public Settings(String name, String ask) {
            this(name, ask, Optional.empty());
        }
    }

    private final Inbox<Object> bus = inbox("_bus", Object.class, "from the bus");
    private final Outbox<Object> asks = outbox("_asks", Object.class, "asks for the last messages");
    private final Outbox<Object> outbox = outbox(Object.class, "the last messages, then everything that is published");
    private final Settings settings;

    public Latecomer(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws InterruptedException {
        workplace().buses().subscribe(settings.name(), bus);
        workplace().buses().publish(settings.ask(), asks);
        String me = Long.toHexString(random().nextLong());
        boolean answered = false;
        asks.send(me);
        for (Object message : bus) {
            if (message instanceof Map<?, ?> answer && answer.get("for") != null
                    && answer.get("last") instanceof List<?> last) {
                if (!answered && me.equals(answer.get("for"))) {
                    answered = true;
                    if (settings.first().isPresent()) {
                        outbox.send(settings.first().get());
                    }
                    sendAll(last);
                }
            } else if (answered) {
                outbox.send(message);
            } else {
                asks.send(me); // it will be among the last ones
            }
        }
    }

    private void sendAll(List<?> last) throws InterruptedException {
        for (Object message : last) {
            outbox.send(message);
        }
    }
}
