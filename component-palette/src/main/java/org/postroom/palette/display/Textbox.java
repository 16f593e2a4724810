package org.postroom.palette.display;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Spot;

/// A line to type in; what a person enters is sent. Kamaelia: Textbox.
@ComponentInfo(group = "Displays", summary = "A line to type in: sends each line that a person enters.", atEnd = """
        Goes on until it is told to end, in either way, and then ends at once. A line that isn't entered yet is \
        lost.""", badInput = """
        It has no inbox for messages, so none can be bad. Fails where there is no \
        screen.""", kamaelia = "Kamaelia.UI.Pygame.Text.Textbox")
public final class Textbox extends Component {

    public record Settings(@Help("what stands beside it") String title,
            @Help("what stands in it while it is empty") String prompt) {
        public Settings() {
            this("", "Type here");
        }
    }

    private final Outbox<String> outbox = outbox(String.class, "what was entered, a line at a time");
    private final Settings settings;

    public Textbox(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        try (Spot spot = stage().appear(new Face.Entry(settings.title(), settings.prompt()))) {
            while (true) {
                if (outside(spot::act) instanceof Act.Entered(String text)) {
                    outbox.send(text);
                }
            }
        }
    }
}
