package org.postroom.palette.display;

import java.util.Map;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.stage.Act;
import org.postroom.engine.stage.Face;
import org.postroom.engine.stage.Spot;

/// Sends a message for each key that a person presses on the stage. Kamaelia: KeyEvent, which has an outbox for each key.
@ComponentInfo(group = "Displays", summary = "Sends a message for each key that a person presses on the stage.", atEnd = """
        Goes on until it is told to end, in either way, and then ends at once.""", badInput = """
        It has no inbox for messages, so none can be bad. A key that no message is set for is passed over. Fails where \
        there is no screen.""", kamaelia = "Kamaelia.UI.Pygame.KeyEvent")
public final class KeyEvent extends Component {

    public record Settings(@Help("what the keys do, for the person") String title,
            @Help("the message of each key by its name, such as LEFT, A or SPACE; none: each key's own name is"
                    + " sent") Map<String, Object> keys) {
        public Settings {
            keys = Map.copyOf(keys);
        }

        public Settings() {
            this("", Map.of());
        }
    }

    private final Outbox<Object> outbox = outbox(Object.class, "the message of each key");
    private final Settings settings;

    public KeyEvent(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        try (Spot spot = stage().appear(new Face.Keys(settings.title()))) {
            while (true) {
                if (outside(spot::act) instanceof Act.Typed(String key)
                        && (settings.keys().isEmpty() || settings.keys().containsKey(key))) {
                    outbox.send(settings.keys().getOrDefault(key, key));
                }
            }
        }
    }
}
