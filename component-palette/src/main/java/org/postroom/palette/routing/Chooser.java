package org.postroom.palette.routing;

import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sends the first of its items at the start, then another one at each word: NEXT, PREV, FIRST, LAST or SAME. Past
/// either end it stays where it is and sends nothing, unless it goes round. Kamaelia: Chooser.
///
/// Fails at another word.
@ComponentInfo(group = "Routing", summary = "Sends the first of its items, then another one at each word: NEXT, PREV,"
        + " FIRST, LAST or SAME.", atEnd = """
        When nothing more comes, it answers the words that wait in 'inbox' and ends. Told to shut down, it ends at \
        once.""", badInput = """
        Fails at a word that it doesn't know, and at a message that isn't text. A word that leads past either end \
        sends nothing.""", kamaelia = "Kamaelia.Util.Chooser")
public final class Chooser extends Component {

    public record Settings(@Help("what there is to choose from, in this order") List<Object> items,
            @Help("whether the first follows on the last") boolean loop) {
        public Settings {
            items = List.copyOf(items);
        }

        public Settings(List<Object> items) {
            this(items, false);
        }
    }

    private final Inbox<String> inbox = inbox(String.class, "NEXT, PREV, FIRST, LAST or SAME");
    private final Outbox<Object> outbox = outbox(Object.class, "the chosen item");
    private final List<Object> items;
    private final boolean loop;
    private int at;

    public Chooser(Settings settings) {
        items = settings.items();
        loop = settings.loop();
    }

    public Chooser(Object... items) {
        this(new Settings(List.of(items)));
    }

    @Override
    protected void main() throws InterruptedException {
        choose(0);
        for (String word : inbox) {
            choose(place(word));
        }
    }

    private int place(String word) {
        return switch (word) {
            case "SAME" -> at;
            case "NEXT" -> at + 1;
            case "PREV" -> at - 1;
            case "FIRST" -> 0;
            case "LAST" -> items.size() - 1;
            default ->
                throw new IllegalArgumentException("expected NEXT, PREV, FIRST, LAST or SAME, not '" + word + "'");
        };
    }

    private void choose(int place) throws InterruptedException {
        int found = loop && !items.isEmpty() ? Math.floorMod(place, items.size()) : place;
        if (found >= 0 && found < items.size()) {
            at = found;
            outbox.send(items.get(at));
        }
    }
}
