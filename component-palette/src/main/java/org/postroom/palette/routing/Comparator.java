package org.postroom.palette.routing;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Takes a message from each of its two inboxes and says whether they are equal. Kamaelia: Comparator.
///
/// A message without a partner at the end is not compared.
@ComponentInfo(group = "Routing", summary = "Takes a message from each of two inboxes and says whether they are"
        + " equal.", atEnd = """
        When nothing more comes, it compares the pairs that wait and ends; a message without a partner is forgotten. \
        Told to shut down, it ends at once.""", badInput = """
        It takes any message.""", kamaelia = "Kamaelia.Util.Comparator")
public final class Comparator extends Component {
    private final Inbox<Object> inA = inbox("inA", Object.class, "messages to compare");
    private final Inbox<Object> inB = inbox("inB", Object.class, "messages to compare with");
    private final Outbox<Boolean> outbox = outbox(Boolean.class, "for each pair, whether they are equal");

    public Comparator() {}

    @Override
    protected void main() throws InterruptedException {
        for (Object a : inA) {
            outbox.send(a.equals(inB.receive()));
        }
    }
}
