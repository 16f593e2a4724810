package org.postroom.palette.display;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.media.Picture;
import org.postroom.palette.media.PictureWriting;

/// Makes drawing commands of what the pointer does on a [Canvas]: a stroke from each place to the next one. What comes to
/// `tool` changes the colour or the width; words and pictures come to lie where the pointer was last, each below the one
/// before. Kamaelia: the Painter of its Whiteboard.
@ComponentInfo(group = "Displays", summary = "Makes strokes of what the pointer does on a canvas, and puts words and"
        + " pictures where it was last.", atEnd = """
        When nothing more comes, it makes strokes of what waits in its inboxes and ends. Told to shut down, it ends at \
        once.""", badInput = """
        Fails at a message that isn't [\"DOWN\" or \"DRAG\" or \"UP\", x, y], and at a tool that is neither a colour, nor a \
        width above 0, nor a map of 'colour' and 'width'. A picture whose file would have more than 300,000 bytes leaves \
        by 'errors' in words.""")
public final class Painter extends Component {
    private static final double LINE_HEIGHT = 1.3;
    private static final int MOST_BYTES = 300_000;
    private static final int GAP = 8;

    public record Settings(@Help("the colour at the start, such as #1f77b4 or blue") String colour,
            @Help("the width of the strokes at the start, not 0 or less") double width,
            @Help("the size of the letters of words, 6 to 200 points") int letters) {
        public Settings {
            Colour.of(colour);
            checkWidth(width);
            Letters.check(letters);
        }

        public Settings() {
            this("black", 3, 20);
        }
    }

    private record Place(double x, double y) {}

    private final Inbox<Object> tool = inbox("tool", Object.class, "a colour, a width, or a map of both");
    private final Inbox<Object> inbox = inbox(Object.class, "[\"DOWN\" or \"DRAG\" or \"UP\", x, y]");
    private final Inbox<Object> words = inbox("words", Object.class,
            "what is to be written where the pointer was last");
    private final Inbox<Picture> pictures = inbox("pictures", Picture.class,
            "what is to lie where the pointer was last, one point for each of its own");
    private final Outbox<List<Object>> outbox = commands();
    private final Outbox<String> errors = outbox("errors", String.class, "why a picture can't be drawn");
    private final int letters;
    private String colour;
    private double width;
    private Optional<Place> pen = Optional.empty();
    private Place last;

    public Painter(Settings settings) {
        colour = settings.colour();
        width = settings.width();
        letters = settings.letters();
        last = new Place(letters, 2.0 * letters);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a box has the class of a list, not of what is in it
    private Outbox<List<Object>> commands() {
        return (Outbox) outbox(List.class,
                "[\"LINE\", colour, width, x1, y1, x2, y2], [\"WRITE\", colour, size, x, y, text]"
                        + " or [\"PICTURE\", x, y, width, PNG or JPEG in base64]");
    }

    private static void checkWidth(double width) {
        if (!(width > 0)) {
            throw new IllegalArgumentException("a stroke is wider than 0, not " + width);
        }
    }

    @Override
    protected void main() throws Exception {
        Optional<Inbox<?>> ready = awaitAny(tool, inbox, words, pictures);
        while (ready.isPresent()) {
            if (ready.get() == tool) {
                take(tool.receive());
            } else if (ready.get() == inbox) {
                paint(inbox.receive());
            } else if (ready.get() == words) {
                write(String.valueOf(words.receive()));
            } else {
                put(pictures.receive());
            }
            ready = awaitAny(tool, inbox, words, pictures);
        }
    }

    private void take(Object chosen) {
        switch (chosen) {
            case String text -> {
                Colour.of(text);
                colour = text;
            }
            case Number number -> {
                checkWidth(number.doubleValue());
                width = number.doubleValue();
            }
            case Map<?, ?> map -> {
                Optional.ofNullable(map.get("colour")).ifPresent(this::take);
                Optional.ofNullable(map.get("width")).ifPresent(this::take);
            }
            default -> throw new IllegalArgumentException("expected a colour, a width or a map of both, not " + chosen);
        }
    }

    private void paint(Object event) throws InterruptedException {
        if (!(event instanceof List<?> parts && parts.size() == 3 && parts.get(1) instanceof Number x
                && parts.get(2) instanceof Number y)) {
            throw new IllegalArgumentException("expected [\"DOWN\" or \"DRAG\" or \"UP\", x, y], not " + event);
        }
        last = new Place(x.doubleValue(), y.doubleValue());
        Place from = pen.orElse(last);
        boolean up = parts.getFirst().equals("UP");
        pen = up ? Optional.empty() : Optional.of(last);
        if (!up || !from.equals(last)) {
            outbox.send(List.of("LINE", colour, width, from.x(), from.y(), last.x(), last.y()));
        }
    }

    private void write(String text) throws InterruptedException {
        outbox.send(List.of("WRITE", colour, letters, last.x(), last.y(), text));
        last = new Place(last.x(), last.y() + LINE_HEIGHT * letters);
    }

    private void put(Picture picture) throws Exception {
        byte[] file = outside(() -> PictureWriting.small(picture));
        if (file.length > MOST_BYTES) {
            errors.send(picture + " would have " + file.length + " bytes; it may have " + MOST_BYTES);
            return;
        }
        outbox.send(List.of("PICTURE", last.x(), last.y(), picture.width(), Base64.getEncoder().encodeToString(file)));
        last = new Place(last.x(), last.y() + picture.height() + GAP);
    }
}
