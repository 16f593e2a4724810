package org.postroom.palette.data;

import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Words;

/// Makes a message of each JSON text: objects become maps, arrays lists. A name whose value is null is left out.
/// Kamaelia: the JSONDecoder of its CL.
///
/// What is no JSON, has a name twice, or is nested more than 64 deep leaves by `errors` as a sentence.
@ComponentInfo(group = "Changing", summary = "Makes a message of each JSON text: objects become maps, arrays"
        + " lists.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        A text that isn't JSON, has a name twice in an object, or is nested more than 64 deep leaves by 'errors' as a \
        sentence. Fails at a message that isn't text.""", kamaelia = "Kamaelia.Apps.CL.JSON.JSONDecoder")
public final class JSONDecoder extends Component {

    public record Settings(@Help("what stands for null, which is no message; without it a name whose value is null is"
            + " left out, and null elsewhere is an error") Optional<Object> nullAs) {
        public Settings() {
            this(Optional.empty());
        }
    }

    private final Inbox<String> inbox = inbox(String.class, "JSON texts, each of them whole");
    private final Outbox<Object> outbox = outbox(Object.class,
            "what they mean: maps, lists, texts, numbers, true, false");
    private final Outbox<String> errors = outbox("errors", String.class, "what is wrong with a text, and where");
    private final Optional<Object> nullAs;

    public JSONDecoder(Settings settings) {
        nullAs = settings.nullAs();
    }

    @Override
    protected void main() throws InterruptedException {
        for (String text : inbox) {
            try {
                outbox.send(JsonReading.read(text, nullAs));
            } catch (NotJson e) {
                errors.send(e.reason() + "; the text is '" + Words.brief(text) + "'");
            }
        }
    }
}
