package org.postroom.palette.text;

import java.util.Locale;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Turns text into capitals, by the same rules in every country. Kamaelia: the upper-casing PureTransformer of its
/// examples.
@ComponentInfo(group = "Text", summary = "Turns text into capitals.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        Fails at a message that isn't text.""", kamaelia = "Kamaelia.Util.PureTransformer")
public final class Upcase extends Component {
    private final Inbox<String> inbox = inbox(String.class, "texts");
    private final Outbox<String> outbox = outbox(String.class, "the same in capitals");

    public Upcase() {}

    @Override
    protected void main() throws InterruptedException {
        for (String text : inbox) {
            outbox.send(text.toUpperCase(Locale.ROOT));
        }
    }
}
