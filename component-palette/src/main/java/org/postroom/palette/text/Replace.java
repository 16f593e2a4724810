package org.postroom.palette.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Replaces what a pattern finds, everywhere in each text. Without an ancestor in Kamaelia.
@ComponentInfo(group = "Text", summary = "Replaces what a pattern finds, everywhere in each text.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        Fails at a message that isn't text.""")
public final class Replace extends Component {

    public record Settings(@Help("what is to be replaced: a word such as cat, or a regular expression such as"
            + " [0-9]+ for numbers") Pattern pattern,
            @Help("what stands there instead; $1 is the first group, ${name} a named one, \\$ a dollar"
                    + " sign") String by) {
        /// Refuses a replacement that names a group which isn't there.
        public Settings {
            if (!by.equals(Matcher.quoteReplacement(by))) {
                check(pattern, by);
            }
        }

        private static void check(Pattern pattern, String by) {
            try {
                Pattern.compile(pattern.pattern() + "|", pattern.flags()).matcher("").replaceFirst(by);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "'by' can't stand for what '" + pattern + "' finds: '" + by + "': " + e.getMessage(), e);
            }
        }

        public Settings(Pattern pattern) {
            this(pattern, "");
        }
    }

    private final Inbox<String> inbox = inbox(String.class, "texts");
    private final Outbox<String> outbox = outbox(String.class, "the texts, changed");
    private final Pattern pattern;
    private final String by;

    public Replace(Settings settings) {
        pattern = settings.pattern();
        by = settings.by();
    }

    public Replace(String pattern, String by) {
        this(new Settings(Pattern.compile(pattern), by));
    }

    @Override
    protected void main() throws InterruptedException {
        for (String text : inbox) {
            outbox.send(pattern.matcher(text).replaceAll(by));
        }
    }
}
