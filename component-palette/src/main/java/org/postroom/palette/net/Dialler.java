package org.postroom.palette.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.postroom.engine.component.Component;

/// Connects to a server, after a pause. What came of it may be asked when it has ended.
final class Dialler extends Component {
    private final TCPClient.Settings settings;
    private final Duration pause;
    private Optional<Line> line = Optional.empty();
    private Optional<IOException> trouble = Optional.empty();

    Dialler(TCPClient.Settings settings, Duration pause) {
        this.settings = settings;
        this.pause = pause;
    }

    Optional<Line> line() {
        return line;
    }

    Optional<IOException> trouble() {
        return trouble;
    }

    @Override
    protected void main() throws Exception {
        pause(pause);
        try {
            line = Optional.of(outside(this::connect));
        } catch (IOException e) {
            trouble = Optional.of(e);
        }
    }

    private Line connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()),
                    (int) settings.patience().toMillis());
            return Line.of(socket, settings.unit(), settings.longestLine(), Duration.ZERO,
                    Line.SIGN_OF_LIFE);
        } catch (UnknownHostException e) {
            throw new IOException("no computer is known by the name '" + settings.host() + "'", e);
        } catch (IOException e) {
            socket.close();
            throw new IOException("no connection to " + settings.server() + ": " + e.getMessage(), e);
        }
    }
}
