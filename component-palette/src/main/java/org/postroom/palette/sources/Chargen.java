package org.postroom.palette.sources;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;

/// Sends the same text for ever, as fast as it is taken, until told to end. Kamaelia: Chargen, which never ends.
@ComponentInfo(group = "Sources", summary = "Sends the same text for ever, as fast as it is taken.", atEnd = """
        Never ends by itself. Told to end, in either way, it ends before its next message.""", badInput = """
        It has no inbox for messages, so none can be bad.""", kamaelia = "Kamaelia.Util.Chargen")
public final class Chargen extends Component {

    public record Settings(@Help("the text") String text) {
        public Settings() {
            this("Hello World");
        }
    }

    private final Outbox<String> outbox = outbox(String.class, "the text, again and again");
    private final String text;

    public Chargen(Settings settings) {
        text = settings.text();
    }

    @Override
    protected void main() throws InterruptedException {
        while (true) {
            outbox.send(text);
        }
    }
}
