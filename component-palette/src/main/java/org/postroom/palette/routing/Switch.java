package org.postroom.palette.routing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.expression.MessageExpression;

/// Sends each message by one of its named outboxes: that of the first case, in their order, which is true of it; what no
/// case takes leaves by `otherwise`. Without an ancestor in Kamaelia, whose Router of its whiteboard does as much.
///
/// Fails at a message of which a case is neither true nor false; the text has both.
@ComponentInfo(group = "Routing", summary = "Sends each message by the outbox of the first case that is true of it, or"
        + " by 'otherwise'.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        Fails at a message of which a case is neither true nor false, or can't be worked out; the failure shows \
        both.""")
public final class Switch extends Component {
    private static final String OTHERWISE = "otherwise";

    public record Settings(@Help("an outbox's name and what is true of the messages that it sends, for each case in its"
            + " order, 100 or fewer, such as {\"small\": \"message < 10\", \"large\":"
            + " \"message >= 1000\"}") Map<String, MessageExpression> cases) {
        public Settings {
            cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
            OutboxNames.check(cases.keySet(), List.of(OTHERWISE, "signal"));
        }
    }

    private record Case(MessageExpression expression, Outbox<Object> outbox) {}

    private final Inbox<Object> inbox = inbox(Object.class, "messages to sort");
    private final List<Case> cases;
    private final Outbox<Object> otherwise;

    public Switch(Settings settings) {
        cases = settings.cases().entrySet().stream().map(each -> new Case(each.getValue(),
                outbox(each.getKey(), Object.class, "messages of which it is true that " + each.getValue()))).toList();
        otherwise = outbox(OTHERWISE, Object.class, "messages that no case takes");
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            Optional<Case> first = cases.stream().filter(each -> each.expression().holds(message)).findFirst();
            first.map(Case::outbox).orElse(otherwise).send(message);
        }
    }
}
