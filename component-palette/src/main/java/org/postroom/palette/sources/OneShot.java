package org.postroom.palette.sources;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;

/// Sends one message and ends. Kamaelia: OneShot.
@ComponentInfo(group = "Sources", summary = "Sends one message and ends.", atEnd = """
        Ends when its message is sent.""", badInput = """
        It has no inbox for messages, so none can be bad.""", kamaelia = "Kamaelia.Util.OneShot")
public final class OneShot extends Component {

    public record Settings(@Help("the message") Object message) {}

    private final Outbox<Object> outbox = outbox(Object.class, "the message");
    private final Object message;

    public OneShot(Settings settings) {
        message = settings.message();
    }

    public OneShot(Object message) {
        this(new Settings(message));
    }

    @Override
    protected void main() throws InterruptedException {
        outbox.send(message);
    }
}
