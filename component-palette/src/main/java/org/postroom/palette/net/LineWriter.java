package org.postroom.palette.net;

import java.io.ByteArrayOutputStream;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Writes what comes to a connection. Ends when the other side takes no more.
final class LineWriter extends Component {
    private static final int MOST_AT_ONCE = 1 << 16;

    private final Inbox<Object> inbox = inbox(Object.class, "bytes, or anything else as a line");
    private final Outbox<Integer> written = outbox("written", Integer.class, "so many bytes, when they are written");
    private final Line line;

    LineWriter(Line line) {
        this.line = line;
    }

    @Override
    protected void main() throws Exception {
        for (Object message : inbox) {
            byte[] bytes = withThoseThatWait(message);
            if (!outside(() -> line.write(bytes))) {
                return;
            }
            written.send(bytes.length);
        }
        outside(line::finish);
    }

    /// A call outside is dear: it takes all that is there.
    private byte[] withThoseThatWait(Object first) throws InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(Line.bytes(first));
        while (inbox.size() > 0 && all.size() < MOST_AT_ONCE) {
            all.writeBytes(Line.bytes(inbox.receive()));
        }
        return all.toByteArray();
    }
}
