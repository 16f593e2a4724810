package org.postroom.palette.display;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Spot;

/// Shows its messages as text that crawls from right to left. Kamaelia: Ticker, whose name is that of a clock here.
@ComponentInfo(group = "Displays", summary = "Shows its messages as text that crawls from right to left.", atEnd = """
        When nothing more comes, it shows what waits in 'inbox' and ends; what it shows stays. Told to shut down, it \
        ends at once.""", badInput = """
        It takes any message. Fails where there is no screen.""", kamaelia = "Kamaelia.UI.Pygame.Ticker")
public final class TextTicker extends Component {
    private static final int KEPT = 2_000;
    private static final int FASTEST = 5_000;

    public record Settings(@Help("what it shows, for those who can't see it") String title,
            @Help("how fast it crawls, 1 to 5,000 points a second") int speed,
            @Help("size of the letters in points, 6 to 200") int letters,
            @Help("what stands between two messages") String between) {
        public Settings {
            if (speed < 1 || speed > FASTEST) {
                throw new IllegalArgumentException("it crawls 1 to 5,000 points a second, not " + speed);
            }
            Letters.check(letters);
        }

        public Settings() {
            this("", 120, 24, "  •  ");
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "what to show");
    private final Settings settings;
    private final StringBuilder text = new StringBuilder();
    private long written;

    public TextTicker(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        try (Spot spot = stage().appear(face())) {
            for (Object message : inbox) {
                add(message.toString().replace('\n', ' ') + settings.between());
                spot.show(face());
            }
        }
    }

    private void add(String more) {
        text.append(more);
        written += more.length();
        text.delete(0, Math.max(0, text.length() - KEPT));
    }

    private Face face() {
        return new Face.Crawl(settings.title(), text.toString(), written, settings.speed(), settings.letters());
    }
}
