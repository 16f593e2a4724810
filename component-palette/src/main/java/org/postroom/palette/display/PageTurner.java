package org.postroom.palette.display;

import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Stands where all drawing commands of a [Canvas] go by in their one order, and says by its number which page is meant
/// by the next one, the previous one, or a new one; everything else passes as it is. So who joins later needs to know
/// only the last number. Kamaelia: the CheckpointSequencer of its Whiteboard.
@ComponentInfo(group = "Displays", summary = "Makes page numbers of the wishes for the next, the previous or a new"
        + " page.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        What is no wish for a page passes as it is. A wish for a page that there isn't, such as the one before the \
        first, goes nowhere.""")
public final class PageTurner extends Component {
    public record Settings(@Help("how many pages there may be, 1 to 100") int most) {
        public Settings {
            if (most < 1 || most > Pages.MOST) {
                throw new IllegalArgumentException("there may be 1 to " + Pages.MOST + " pages, not " + most);
            }
        }

        public Settings() {
            this(Pages.MOST);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class,
            "drawing commands, among them [\"PAGE\", \"NEXT\" or \"PREVIOUS\" or \"NEW\" or a number]");
    private final Outbox<Object> outbox = outbox(Object.class, "the same, with [\"PAGE\", number]");
    private final int most;
    private int page = 1;
    private int pages = 1;

    public PageTurner(Settings settings) {
        most = settings.most();
    }

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            if (message instanceof List<?> words && words.size() == 2 && words.getFirst().equals("PAGE")) {
                turn(words.get(1));
            } else {
                heed(message);
                outbox.send(message);
            }
        }
    }

    private void heed(Object message) {
        if (message.equals(List.of("CLEAR", "ALL"))) {
            page = 1;
            pages = 1;
        }
    }

    private void turn(Object wish) throws InterruptedException {
        Optional<Integer> wished = wished(wish);
        if (wished.isPresent()) {
            page = wished.get();
            pages = Math.max(pages, page);
            outbox.send(List.of("PAGE", page));
        }
    }

    private Optional<Integer> wished(Object wish) {
        return wish instanceof Number number ? there(number.doubleValue(), most) : switch (wish.toString()) {
            case "NEXT" -> there(page + 1, pages);
            case "PREVIOUS" -> there(page - 1, pages);
            case "NEW" -> there(pages + 1, most);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> there(double number, int most) {
        return number >= 1 && number <= most && number == Math.rint(number)
                ? Optional.of((int) number)
                : Optional.empty();
    }
}
