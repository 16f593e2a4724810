package org.postroom.palette.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.palette.framing.LineCutter;

/// Connects to a server, sends what comes to `inbox` there, and what it answers by `outbox`. Kamaelia: TCPClient.
///
/// Two helpers of its own, one that reads and one that writes, run inside.
@ComponentInfo(group = "Network", summary = "Connects to a server: what comes goes there, and what it says is sent on.", atEnd = """
        When nothing more comes, it tells the server so, waits for what that still has to say, and ends when the server \
        closes the connection. Told to shut down, it closes the connection and ends at once. Ends as well when the \
        server closes the connection first.""", badInput = """
        Bytes are sent as they are, anything else as a line. Fails where the host isn't known, the connection is \
        refused, or nobody answers in time; and, when it sends lines on, at one that is too \
        long.""", kamaelia = "Kamaelia.Internet.TCPClient")
public final class TCPClient extends Chassis {
    private static final int LAST_PORT = 65_535;

    public record Settings(@Help("the server's port, 1 to 65535") int port,
            @Help("the server's name or address") String host,
            @Help("what is sent on: lines or bytes") Unit unit,
            @Help("how many letters a line may have, 1 to 16,777,216") int longestLine,
            @Help("how long to wait for a connection, 1ms to 600s") Duration patience) {
        public Settings {
            if (port < 1 || port > LAST_PORT) {
                throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
            }
            LineCutter.checkLongest(longestLine);
            if (patience.compareTo(Duration.ofMillis(1)) < 0 || patience.compareTo(Duration.ofMinutes(10)) > 0) {
                throw new IllegalArgumentException("it waits 1ms to 600s for a connection, not " + patience);
            }
        }

        public Settings(int port) {
            this(port, "localhost", Unit.LINES, 65_536, Duration.ofSeconds(10));
        }
    }

    private final Inbox<Object> control = tendControl();
    private final Settings settings;

    public TCPClient(Settings settings) {
        this.settings = settings;
        inbox(Object.class, "for the server: bytes as they are, anything else as a line");
        outbox(Object.class, "what the server says");
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        Line line = outside(this::connect);
        try (AutoCloseable _ = () -> outside(line::close)) {
            children().adopt(Child.of("writer", new LineWriter(line)));
            children().adopt(Child.of("reader", new LineReader(line)));
            children().passIn("inbox", BoxName.of("writer.inbox"));
            children().passOut(BoxName.of("reader.outbox"), "outbox");
            children().names().forEach(children()::start);
            // who reads decides: when the server has said all, nobody listens either
            signal().send(awaitChildren(control, "writer", Set.of("reader")));
        }
    }

    private Line connect() throws IOException {
        Socket socket = new Socket();
        String server = settings.host() + ":" + settings.port();
        try {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()),
                    (int) settings.patience().toMillis());
            return Line.of(socket, settings.unit(), settings.longestLine(), Duration.ZERO,
                    Line.SIGN_OF_LIFE);
        } catch (UnknownHostException e) {
            throw new IOException("no computer is known by the name '" + settings.host() + "'", e);
        } catch (IOException e) {
            socket.close();
            throw new IOException("no connection to " + server + ": " + e.getMessage(), e);
        }
    }
}
