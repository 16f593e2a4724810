package org.postroom.palette.changing;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.expression.MessageExpression;

/// Makes another message of each, as an expression says. Kamaelia: PureTransformer.
///
/// Fails at a message for which the expression can't be worked out; the text has both.
@ComponentInfo(group = "Changing", summary = "Makes another message of each, as an expression says: 'message *"
        + " 2'.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        Fails at a message for which the expression can't be worked out; the failure shows \
        both.""", kamaelia = "Kamaelia.Util.PureTransformer")
public final class Transformer extends Component {

    public record Settings(@Help("what a message becomes, such as message * 2, upper(message) or"
            + " {'name': message[0]}") MessageExpression expression) {}

    private final Inbox<Object> inbox = inbox(Object.class, "messages");
    private final Outbox<Object> outbox = outbox(Object.class, "what each of them becomes");
    private final MessageExpression expression;

    public Transformer(Settings settings) {
        expression = settings.expression();
    }

    public Transformer(String expression) {
        this(new Settings(new MessageExpression(expression)));
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            outbox.send(expression.of(message));
        }
    }
}
