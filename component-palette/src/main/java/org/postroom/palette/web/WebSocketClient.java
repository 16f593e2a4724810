package org.postroom.palette.web;

import java.time.Duration;
import java.util.Set;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;

/// Connects to a WebSocket server, sends what comes to `inbox` there, and what it says by `outbox`. Without an ancestor
/// in Kamaelia, which is older than WebSockets.
@ComponentInfo(group = "Network", summary = "Connects to a WebSocket: what comes goes there, and what it says is sent"
        + " on.", atEnd = """
        When nothing more comes, it tells the server so, waits for what that still has to say, and ends when the server \
        closes the connection. Told to shut down, it closes the connection and ends at once. Ends as well when the \
        server closes the connection first.""", badInput = """
        Bytes are sent as they are, anything else as text. Fails where there is no connection, and at a message that is \
        too long.""")
public final class WebSocketClient extends Chassis {
    private static final int LONGEST = 1 << 24;

    public record Settings(
            @Help("the server's address, such as ws://localhost:8080/ or wss://example.org/talk") String url,
            @Help("how many letters or bytes a message may have, 1 to 16,777,216") int longestMessage,
            @Help("how long to wait for a connection, 1ms to 600s") Duration patience) {
        public Settings {
            if (longestMessage < 1 || longestMessage > LONGEST) {
                throw new IllegalArgumentException("a message has 1 to 16,777,216 letters, not " + longestMessage);
            }
            if (patience.compareTo(Duration.ofMillis(1)) < 0 || patience.compareTo(Duration.ofMinutes(10)) > 0) {
                throw new IllegalArgumentException("it waits 1ms to 600s for a connection, not " + patience);
            }
        }

        public Settings(String url) {
            this(url, 65_536, Duration.ofSeconds(10));
        }
    }

    private final Inbox<Object> control = tendControl();
    private final Settings settings;

    public WebSocketClient(Settings settings) {
        this.settings = settings;
        inbox(Object.class, "for the server: bytes as they are, anything else as text");
        outbox(Object.class, "what the server says: text, or bytes");
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        Talk talk = outside(() -> Talk.to(settings.url(), settings.patience(), settings.longestMessage()));
        try (AutoCloseable _ = () -> outside(talk::close)) {
            children().adopt(Child.of("writer", new TalkWriter(talk)));
            children().adopt(Child.of("reader", new TalkReader(talk)));
            children().passIn("inbox", BoxName.of("writer.inbox"));
            children().passOut(BoxName.of("reader.outbox"), "outbox");
            children().names().forEach(children()::start);
            // who reads decides: when the server has said all, nobody listens either
            signal().send(awaitChildren(control, "writer", Set.of("reader")));
        }
    }
}
