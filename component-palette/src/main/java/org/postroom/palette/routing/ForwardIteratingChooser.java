package org.postroom.palette.routing;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sends the first of its items at the start, then the next at each NEXT, the same again at SAME. A NEXT after the last
/// one ends it. Kamaelia: ForwardIteratingChooser.
///
/// Fails at another word.
@ComponentInfo(group = "Routing", summary = "Sends the first of its items, then the next at each NEXT; ends after the"
        + " last one.", atEnd = """
        A NEXT after the last item ends it. When nothing more comes, it answers the words that wait in 'inbox' and \
        ends. Told to shut down, it ends at once.""", badInput = """
        Fails at a word that it doesn't know, and at a message that isn't \
        text.""", kamaelia = "Kamaelia.Util.Chooser.ForwardIteratingChooser")
public final class ForwardIteratingChooser extends Component {

    public record Settings(@Help("what is sent, in this order") List<Object> items) {
        public Settings {
            items = List.copyOf(items);
        }
    }

    private final Inbox<String> inbox = inbox(String.class, "NEXT or SAME");
    private final Outbox<Object> outbox = outbox(Object.class, "the item");
    private final List<Object> items;

    public ForwardIteratingChooser(Settings settings) {
        items = settings.items();
    }

    public ForwardIteratingChooser(Object... items) {
        this(new Settings(List.of(items)));
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object item : items) {
            do {
                outbox.send(item);
            } while (again(inbox.receive()));
        }
    }

    private static boolean again(String word) {
        return switch (word) {
            case "SAME" -> true;
            case "NEXT" -> false;
            default -> throw new IllegalArgumentException("expected NEXT or SAME, not '" + word + "'");
        };
    }
}
