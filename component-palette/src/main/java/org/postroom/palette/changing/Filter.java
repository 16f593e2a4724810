package org.postroom.palette.changing;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.expression.MessageExpression;

/// Passes on the messages of which an expression is true. Kamaelia: Filter.
///
/// Fails at a message of which the expression is neither true nor false; the text has both.
@ComponentInfo(group = "Changing", summary = "Passes on the messages of which an expression is true; the rest leave by"
        + " 'rejected'.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        Fails at a message of which the expression is neither true nor false, or can't be worked \
        out.""", kamaelia = "Kamaelia.Util.Filter")
public final class Filter extends Component {

    public record Settings(@Help("what must be true of a message that passes, such as message > 3 or"
            + " contains(message, 'cat')") MessageExpression expression) {}

    private final Inbox<Object> inbox = inbox(Object.class, "messages to test");
    private final Outbox<Object> outbox = outbox(Object.class, "messages of which the expression is true");
    private final Outbox<Object> rejected = outbox("rejected", Object.class, "messages of which it is false");
    private final MessageExpression expression;

    public Filter(Settings settings) {
        expression = settings.expression();
    }

    public Filter(String expression) {
        this(new Settings(new MessageExpression(expression)));
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            (expression.holds(message) ? outbox : rejected).send(message);
        }
    }
}
