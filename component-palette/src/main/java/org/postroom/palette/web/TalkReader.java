package org.postroom.palette.web;

import java.util.Optional;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;

/// Sends what comes over a connection, and ends with it.
final class TalkReader extends Component {
    private final Outbox<Object> outbox = outbox(Object.class, "texts, or bytes");
    private final Talk talk;

    TalkReader(Talk talk) {
        this.talk = talk;
    }

    @Override
    protected void main() throws Exception {
        Optional<Object> next = outside(talk::next);
        while (next.isPresent()) {
            outbox.send(next.get());
            next = outside(talk::next);
        }
    }
}
