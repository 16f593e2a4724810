package org.postroom.palette.text;

import java.util.regex.Pattern;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes on the lines in which a pattern is found. Kamaelia: the Grep of its pipeline examples.
@ComponentInfo(group = "Text", summary = "Passes on the lines that match a pattern; the rest leave by"
        + " 'rejected'.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        Fails at a message that isn't text.""", kamaelia = "Kamaelia.Apps.Europython09.Util.Grep")
public final class Grep extends Component {

    public record Settings(@Help("a regular expression") Pattern pattern) {}

    private final Inbox<String> inbox = inbox(String.class, "lines to test");
    private final Outbox<String> outbox = outbox(String.class, "lines that match");
    private final Outbox<String> rejected = outbox("rejected", String.class, "lines that do not");
    private final Pattern pattern;

    public Grep(Settings settings) {
        pattern = settings.pattern();
    }

    public Grep(String pattern) {
        this(new Settings(Pattern.compile(pattern)));
    }

    @Override
    protected void main() throws InterruptedException {
        for (String line : inbox) {
            (pattern.matcher(line).find() ? outbox : rejected).send(line);
        }
    }
}
