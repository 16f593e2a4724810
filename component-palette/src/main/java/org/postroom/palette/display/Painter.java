package org.postroom.palette.display;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Makes drawing commands of what the pointer does on a [Canvas]: a stroke from each place to the next one. What comes to
/// `tool` changes the colour or the width. Kamaelia: the Painter of its Whiteboard.
@ComponentInfo(group = "Displays", summary = "Makes strokes of what the pointer does on a canvas.", atEnd = """
        When nothing more comes, it makes strokes of what waits in 'inbox' and ends. Told to shut down, it ends at \
        once.""", badInput = """
        Fails at a message that isn't [\"DOWN\" or \"DRAG\" or \"UP\", x, y], and at a tool that is neither a colour, nor a \
        width above 0, nor a map of 'colour' and 'width'.""")
public final class Painter extends Component {

    public record Settings(@Help("the colour at the start, such as #1f77b4 or blue") String colour,
            @Help("the width of the strokes at the start, not 0 or less") double width) {
        public Settings {
            Colour.of(colour);
            checkWidth(width);
        }

        public Settings() {
            this("black", 3);
        }
    }

    private record Place(double x, double y) {}

    private final Inbox<Object> tool = inbox("tool", Object.class, "a colour, a width, or a map of both");
    private final Inbox<Object> inbox = inbox(Object.class, "[\"DOWN\" or \"DRAG\" or \"UP\", x, y]");
    private final Outbox<List<Object>> outbox = strokes();
    private String colour;
    private double width;
    private Optional<Place> pen = Optional.empty();

    public Painter(Settings settings) {
        colour = settings.colour();
        width = settings.width();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a box has the class of a list, not of what is in it
    private Outbox<List<Object>> strokes() {
        return (Outbox) outbox(List.class, "[\"LINE\", colour, width, x1, y1, x2, y2]");
    }

    private static void checkWidth(double width) {
        if (!(width > 0)) {
            throw new IllegalArgumentException("a stroke is wider than 0, not " + width);
        }
    }

    @Override
    protected void main() throws InterruptedException {
        for (Optional<Inbox<?>> ready = awaitAny(tool, inbox); ready.isPresent(); ready = awaitAny(tool, inbox)) {
            if (ready.get() == tool) {
                take(tool.receive());
            } else {
                paint(inbox.receive());
            }
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
        if (!(event instanceof List<?> words && words.size() == 3 && words.get(1) instanceof Number x
                && words.get(2) instanceof Number y)) {
            throw new IllegalArgumentException("expected [\"DOWN\" or \"DRAG\" or \"UP\", x, y], not " + event);
        }
        Place to = new Place(x.doubleValue(), y.doubleValue());
        Place from = pen.orElse(to);
        boolean up = words.getFirst().equals("UP");
        pen = up ? Optional.empty() : Optional.of(to);
        if (!up || !from.equals(to)) {
            outbox.send(List.of("LINE", colour, width, from.x(), from.y(), to.x(), to.y()));
        }
    }
}
