package org.postroom.palette.net;

import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Sends what comes as datagrams, one for each message.
final class DatagramWriter extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "what is to be sent");
    private final Outbox<String> errors = outbox("errors", String.class, "why something could not be sent");
    private final Datagrams datagrams;

    DatagramWriter(Datagrams datagrams) {
        this.datagrams = datagrams;
    }

    @Override
    protected void main() throws Exception {
        for (Object message : inbox) {
            Optional<String> wrong = outside(() -> datagrams.send(message));
            if (wrong.isPresent()) {
                errors.send(wrong.get());
            }
        }
    }
}
