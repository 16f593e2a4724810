package org.postroom.palette.sources;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;

/// Sends the messages that it was given, one after the other, and ends. Kamaelia: DataSource.
@ComponentInfo(group = "Sources", summary = "Sends the given messages, one after the other, and ends.", atEnd = """
        Ends after the last message. Told to end, in either way, it ends before its next message.""", badInput = """
        It has no inbox for messages, so none can be bad.""", kamaelia = "Kamaelia.Util.DataSource")
public final class DataSource extends Component {

    public record Settings(
            @Help("the messages, in this order: texts, numbers, true, false, lists, objects") List<Object> messages) {
        public Settings {
            messages = List.copyOf(messages);
        }
    }

    private final Outbox<Object> outbox = outbox(Object.class, "the messages");
    private final List<Object> messages;

    public DataSource(Settings settings) {
        messages = settings.messages();
    }

    public DataSource(Object... messages) {
        this(new Settings(List.of(messages)));
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : messages) {
            outbox.send(message);
        }
    }
}
