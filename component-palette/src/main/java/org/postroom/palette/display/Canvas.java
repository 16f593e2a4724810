package org.postroom.palette.display;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Spot;

/// Pages that draw what they are told, and tell what the pointer does on them. Kamaelia: the Canvas of its Whiteboard,
/// whose pages are files.
///
/// A component of its own, inside, waits for the pointer.
@ComponentInfo(group = "Displays", summary = "A sheet of one or more pages that draws what it is told, and tells what the"
        + " pointer does on it.", atEnd = """
        When nothing more comes, it draws what waits in 'inbox' and ends; the drawing stays. Told to shut down, it ends \
        at once.""", badInput = """
        Fails at a message that is no drawing command, with the forms that there are, and where there is no screen. A \
        picture that is broken or too large leaves by 'errors' in words. Of more than 100,000 marks on all pages the \
        oldest go; a picture counts as one for each 320 of its points.""")
public final class Canvas extends Chassis {
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

    private final Inbox<Object> inbox = inbox(Object.class, Command.FORMS + " or a list of such");
    private final Outbox<String> errors = outbox("errors", String.class, "why a picture can't be seen");
    private final Settings settings;
    private final Pages pages = new Pages();

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

    private void draw(Object message) throws Exception {
        for (Command command : Command.all(message)) {
            switch (command) {
                case Command.Clear() -> pages.clear();
                case Command.ClearAll() -> pages.clearAll();
                case Command.Turn(int page) -> pages.turnTo(page);
                case Command.Draw(var mark) -> pages.draw(mark);
                case Command.Paste paste -> paste(paste);
            }
        }
    }

    private void paste(Command.Paste paste) throws Exception {
        try {
            pages.draw(outside(paste::mark));
        } catch (IOException e) {
            errors.send(String.valueOf(e.getMessage()));
        }
    }

    private Face face() {
        String title = String.join(", ", Stream.of(settings.title(), pages.words())
                .filter(words -> !words.isEmpty()).toList());
        return new Face.Paper(title, settings.width(), settings.height(), Colour.of(settings.background()),
                pages.seen());
    }
}
