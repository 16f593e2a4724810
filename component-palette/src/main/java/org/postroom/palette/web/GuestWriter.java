package org.postroom.palette.web;

import java.util.ArrayList;
import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Tells the guests what comes.
final class GuestWriter extends Component {
    private static final int MOST_AT_ONCE = 1_000;

    private final Inbox<Object> inbox = inbox(Object.class, "what is to be told");
    private final Outbox<String> errors = outbox("errors", String.class, "what could not be told");
    private final Guests guests;

    GuestWriter(Guests guests) {
        this.guests = guests;
    }

    @Override
    protected void main() throws Exception {
        for (Object first : inbox) {
            List<Object> all = withThoseThatWait(first);
            for (String wrong : outside(() -> all.stream().flatMap(each -> guests.tell(each).stream()).toList())) {
                errors.send(wrong);
            }
        }
        outside(guests::close);
    }

    /// A call outside is dear: it takes all that is there.
    private List<Object> withThoseThatWait(Object first) throws InterruptedException {
        List<Object> all = new ArrayList<>(List.of(first));
        while (inbox.size() > 0 && all.size() < MOST_AT_ONCE) {
            all.add(inbox.receive());
        }
        return all;
    }
}
