package org.postroom.palette.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.Shutdown;

/// Keeps what is said to one who doesn't read as quickly, so that whoever says it never waits. The writer has one piece of
/// it at a time. With more than there may be it gives up, and shuts the writer down.
final class Backlog extends Component {
    private final Inbox<Integer> written = inbox("written", Integer.class, "the size of the piece that was written");
    private final Inbox<Object> inbox = inbox(Object.class, "bytes, or anything else as a line");
    private final Outbox<Object> outbox = outbox(Object.class, "all that waits, when the piece before is written");
    private final int most;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private int beingWritten;

    Backlog(int most) {
        this.most = most;
    }

    @Override
    protected void main() throws Exception {
        for (Optional<Inbox<?>> ready = awaitAny(written, inbox); ready.isPresent(); ready = awaitAny(written, inbox)) {
            if (ready.get() == written) {
                beingWritten -= written.receive();
            } else {
                keep(Line.bytes(inbox.receive()));
            }
            if (beingWritten == 0) {
                handOver();
            }
        }
        handOver();
    }

    private void keep(byte[] bytes) throws IOException, InterruptedException {
        if ((long) waiting.size() + beingWritten + bytes.length > most) {
            signal().send(new Shutdown());
            throw new IOException("the other side doesn't read: more than " + most + " bytes would wait for it");
        }
        waiting.writeBytes(bytes);
    }

    private void handOver() throws InterruptedException {
        if (waiting.size() > 0) {
            beingWritten += waiting.size();
            outbox.send(Bytes.of(waiting.toByteArray()));
            waiting.reset();
        }
    }
}
