package org.postroom.palette.data;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Words;

/// Makes a JSON text of each message, on one line: maps and records become objects, lists arrays. Kamaelia: the
/// JSONEncoder of its CL.
///
/// A message for which JSON has nothing, such as bytes, leaves by `errors` as a sentence.
@ComponentInfo(group = "Changing", summary = "Makes a JSON text of each message, on one line.", atEnd = """
        When nothing more comes, it passes on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits.""", badInput = """
        A message for which JSON has nothing, such as bytes, leaves by 'errors' as a \
        sentence.""", kamaelia = "Kamaelia.Apps.CL.JSON.JSONEncoder")
public final class JSONEncoder extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "maps, lists, records, texts, numbers, true, false");
    private final Outbox<String> outbox = outbox(String.class, "the same as JSON texts");
    private final Outbox<String> errors = outbox("errors", String.class, "why there is no JSON for a message");

    public JSONEncoder() {}

    @Override
    protected void main() throws InterruptedException {
        for (Object message : inbox) {
            try {
                outbox.send(JsonWriting.write(message));
            } catch (NotJson e) {
                errors.send(e.reason() + "; the message is " + Words.brief(message));
            }
        }
    }
}
