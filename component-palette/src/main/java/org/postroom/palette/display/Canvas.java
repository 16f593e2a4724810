package org.postroom.palette.display;

import java.util.ArrayList;
import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Mark;
import org.postroom.engine.stage.Spot;

/// A sheet that draws what it is told, and tells what the pointer does on it. Kamaelia: the Canvas of its Whiteboard.
///
/// A component of its own, inside, waits for the pointer.
@ComponentInfo(group = "Displays", summary = "A sheet that draws what it is told, and tells what the pointer does on it.", atEnd = """
        When nothing more comes, it draws what waits in 'inbox' and ends; the drawing stays. Told to shut down, it ends \
        at once.""", badInput = """
        Fails at a message that is no drawing command, with the forms that there are, and where there is no screen. Of \
        more than 100,000 marks the oldest go.""")
public final class Canvas extends Chassis {
    private static final int MOST_MARKS = 100_000;
    private static final int SPARE = 1_000;
    private static final int LARGEST = 4_096;

    public record Settings(@Help("what stands above it") String title,
            @Help("how wide it is, 1 to 4,096 points") int width,
            @Help("how high it is, 1 to 4,096 points") int height,
            @Help("its colour, such as #ffffff or white") String background) {
        public Settings {
            if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
                throw new IllegalArgumentException(
                        "a sheet is 1 to 4,096 points wide and high, not " + width + " x " + height);
            }
            Colour.of(background);
        }

        public Settings() {
            this("", 800, 600, "white");
        }
    }

    private static final String POINTER = "pointer";

    private final Inbox<Object> inbox = inbox(Object.class,
            "[\"LINE\", colour, width, x1, y1, x2, y2], [\"CIRCLE\", colour, x, y, radius], [\"WRITE\", colour, size, x, y,"
                    + " text], [\"IMAGE\", picture, x, y, width, height], [\"CLEAR\"] or a list of such");
    private final Settings settings;
    private final List<Mark> marks = new ArrayList<>();

    public Canvas(Settings settings) {
        this.settings = settings;
        outbox("pointer", List.class, "[\"DOWN\" or \"DRAG\" or \"UP\", x, y]");
    }

    @Override
    protected void main() throws Exception {
        try (Spot spot = stage().appear(face())) {
            children().adopt(Child.of(POINTER, new Pointer(spot)));
            children().passOut(new BoxName(POINTER, "outbox"), "pointer");
            children().start(POINTER);
            for (Object message : inbox) {
                draw(message);
                if (inbox.size() == 0) {
                    spot.show(face());
                }
            }
            spot.show(face());
            children().tell(POINTER, new Shutdown());
        }
    }

    private void draw(Object message) {
        for (Command command : Command.all(message)) {
            switch (command) {
                case Command.Clear() -> marks.clear();
                case Command.Draw(Mark mark) -> marks.add(mark);
            }
        }
        if (marks.size() > MOST_MARKS) {
            marks.subList(0, marks.size() - MOST_MARKS + SPARE).clear();
        }
    }

    private Face face() {
        return new Face.Paper(settings.title(), settings.width(), settings.height(), Colour.of(settings.background()),
                marks);
    }
}
