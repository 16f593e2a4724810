package org.postroom.palette.display;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Spot;

/// Shows its messages as lines of text, the newest in view. Kamaelia: TextDisplayer.
@ComponentInfo(group = "Displays", summary = "Shows its messages as lines of text, the newest in view.", atEnd = """
        When nothing more comes, it shows what waits in 'inbox' and ends; what it shows stays. Told to shut down, it \
        ends at once.""", badInput = """
        It takes any message. Fails where there is no screen.""", kamaelia = "Kamaelia.UI.Pygame.Text.TextDisplayer")
public final class TextDisplayer extends Component {
    private static final int MOST_LINES = 10_000;

    public record Settings(@Help("what stands above it") String title,
            @Help("how many lines are kept, 1 to 10,000") int lines,
            @Help("size of the letters in points, 6 to 200") int letters) {
        public Settings {
            if (lines < 1 || lines > MOST_LINES) {
                throw new IllegalArgumentException("it keeps 1 to 10,000 lines, not " + lines);
            }
            Letters.check(letters);
        }

        public Settings() {
            this("", 200, 18);
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "what to show, a line each");
    private final Settings settings;
    private final Deque<String> lines = new ArrayDeque<>();

    public TextDisplayer(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        try (Spot spot = stage().appear(face())) {
            for (Object message : inbox) {
                add(message);
                if (inbox.size() == 0) {
                    spot.show(face());
                }
            }
            spot.show(face());
        }
    }

    private void add(Object message) {
        message.toString().lines().forEach(lines::addLast);
        while (lines.size() > settings.lines()) {
            lines.removeFirst();
        }
    }

    private Face face() {
        return new Face.Text(settings.title(), List.copyOf(lines), settings.letters());
    }
}
