package org.postroom.palette.display;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Spot;

/// A button; each time a person presses it, a message is sent. Kamaelia: Button.
@ComponentInfo(group = "Displays", summary = "A button: sends its message each time that a person presses it.", atEnd = """
        Goes on until it is told to end, in either way, and then ends at once.""", badInput = """
        It has no inbox for messages, so none can be bad. Fails where there is no \
        screen.""", kamaelia = "Kamaelia.UI.Pygame.Button")
public final class Button extends Component {

    public record Settings(@Help("what stands on it") String caption,
            @Help("the message that it sends") Object message) {
        public Settings(String caption) {
            this(caption, caption);
        }

        public Settings() {
            this("Click me", "CLICK");
        }
    }

    private final Outbox<Object> outbox = outbox(Object.class, "the message, once for each press");
    private final Settings settings;

    public Button(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        try (Spot spot = stage().appear(new Face.Push(settings.caption()))) {
            while (true) {
                outside(spot::act);
                outbox.send(settings.message());
            }
        }
    }
}
