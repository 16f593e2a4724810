package org.postroom.palette.web;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;

/// Sends what comes over a connection. Ends when the other side takes no more.
final class TalkWriter extends Component {
    private final Inbox<Object> inbox = inbox(Object.class, "bytes, or anything else as text");
    private final Talk talk;

    TalkWriter(Talk talk) {
        this.talk = talk;
    }

    @Override
    protected void main() throws Exception {
        for (Object message : inbox) {
            if (!outside(() -> talk.send(message))) {
                return;
            }
        }
        outside(talk::finish);
    }
}
