package org.postroom.palette.text;

import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Makes lines from text that comes in pieces of whatever size. At the end it sends a last line that has no line end.
/// Kamaelia: LineSplit.
@ComponentInfo(group = "Text", summary = "Makes lines from text that comes in pieces of whatever size.", atEnd = """
        When nothing more comes, it sends what is left, if the last line has no end, and ends. Told to shut down, it \
        ends at once and forgets what is left.""", badInput = """
        Fails at a message that isn't text.""", kamaelia = "Kamaelia.Util.LineSplit")
public final class LineSplit extends Component {
    private final Inbox<String> inbox = inbox(String.class, "pieces of text");
    private final Outbox<String> outbox = outbox(String.class, "lines, without their ends");

    public LineSplit() {}

    @Override
    protected void main() throws InterruptedException {
        Lines lines = new Lines();
        for (String piece : inbox) {
            for (String line : lines.add(piece)) {
                outbox.send(line);
            }
        }
        Optional<String> rest = lines.rest();
        if (rest.isPresent()) {
            outbox.send(rest.get());
        }
    }
}
