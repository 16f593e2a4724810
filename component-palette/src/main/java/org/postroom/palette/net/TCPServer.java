package org.postroom.palette.net;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.palette.framing.LineCutter;

/// Waits for connections, and starts a component or part of its own for each: what the other side says comes to its
/// `inbox`, and what it sends by `outbox` goes back. Kamaelia: ServerCore, SimpleServer.
@ComponentInfo(group = "Network", summary = "Waits for connections, and starts a component or part of its own for each of"
        + " them.", atEnd = """
        When nothing more comes, it takes no more connections, waits until those that there are have come to their ends, \
        and ends. Told to shut down, it closes all of them and ends at once.""", badInput = """
        Fails where the port is taken, or may not be used. A connection that fails, such as by a line that is too long, or \
        because the other side doesn't read, ends alone.""", kamaelia = "Kamaelia.Chassis.ConnectedServer.ServerCore")
public final class TCPServer extends Chassis {
    private static final int LAST_PORT = 65_535;
    private static final int MOST = 100_000;
    private static final int MOST_WAITING = 1_000_000_000;
    /// So long it waits for a connection before it sees whether it is to end.
    private static final int A_LOOK = 100;

    public record Settings(@Help("the type to start for each connection: a component or a part") Maker clerk,
            @Help("where it is heard, 0 to 65535; 0 for any port that is free, which 'listening' tells") int port,
            @Help("the name or address on which it is heard: localhost for this computer only, 0.0.0.0 for all") String host,
            @Help("the clerk's setting that takes the other side's address; for a part 'component.setting'; empty for"
                    + " none") String setting,
            @Help("what comes to the clerk: lines or bytes") Unit unit,
            @Help("how many connections there may be at once, 1 to 100,000; more are closed at once") int most,
            @Help("how many letters a line may have, 1 to 16,777,216; a longer one ends its connection") int longestLine,
            @Help("ends a connection on which nothing comes for so long, 0s to 86400s; 0s for never") Duration idle,
            @Help("after how long without a word the other side is asked for a sign of life, 1s to 7200s; who has gone"
                    + " without good-bye is found so, who only says nothing stays") Duration signOfLife,
            @Help("how many bytes may wait for one who doesn't read, 0 to 1,000,000,000; with more its connection is"
                    + " closed; with 0 its clerk waits for it") int waiting) {
        public Settings {
            if (port < 0 || port > LAST_PORT) {
                throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
            }
            if (most < 1 || most > MOST) {
                throw new IllegalArgumentException("1 to 100,000 connections at once, not " + most);
            }
            LineCutter.checkLongest(longestLine);
            if (idle.isNegative() || idle.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("it is idle for 0s to 86400s, not " + idle);
            }
            if (signOfLife.compareTo(Duration.ofSeconds(1)) < 0 || signOfLife.compareTo(Duration.ofHours(2)) > 0) {
                throw new IllegalArgumentException("a sign of life is asked for after 1s to 7200s, not " + signOfLife);
            }
            if (waiting < 0 || waiting > MOST_WAITING) {
                throw new IllegalArgumentException("0 to 1,000,000,000 bytes may wait, not " + waiting);
            }
        }

        public Settings(Maker clerk) {
            this(clerk, 0, "localhost", "", Unit.LINES, 1_000, 65_536, Duration.ZERO, Line.SIGN_OF_LIFE, 0);
        }
    }

    private final Inbox<Object> control = tendControl();
    private final Outbox<Integer> listening = outbox("listening", Integer.class,
            "the port, as soon as it is heard there");
    private final Settings settings;
    private int made;

    public TCPServer(Settings settings) {
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        ServerSocket server = outside(this::open);
        Optional<Ending> told = Optional.empty();
        try (AutoCloseable _ = () -> outside(() -> close(server))) {
            listening.send(outside(server::getLocalPort));
            while (told.isEmpty()) {
                boolean full = children().running() >= settings.most();
                outside(() -> accept(server, full)).ifPresent(this::serve);
                told = told();
                forgetThoseThatEnded();
            }
        }
        leave(told.orElseThrow());
    }

    private static boolean close(ServerSocket server) throws IOException {
        server.close();
        return true;
    }

    private ServerSocket open() throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.setSoTimeout(A_LOOK);
            server.bind(new InetSocketAddress(settings.host(), settings.port()), 1_000);
            return server;
        } catch (BindException e) {
            server.close();
            throw new IOException("port " + settings.port() + " of " + settings.host()
                    + " can't be used, most likely by another program that has it: " + e.getMessage(), e);
        }
    }

    /// Somebody who has come.
    ///
    /// @param peer the address on the other side
    private record Caller(Line line, String peer) {}

    private Optional<Caller> accept(ServerSocket server, boolean full) throws IOException {
        try {
            Socket socket = server.accept();
            if (full) {
                socket.close();
                return Optional.empty();
            }
            String peer = socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
            return Optional.of(new Caller(Line.of(socket, settings.unit(), settings.longestLine(), settings.idle(),
                    settings.signOfLife()), peer));
        } catch (SocketTimeoutException _) {
            return Optional.empty();
        }
    }

    private void serve(Caller caller) {
        Map<String, Object> said = settings.setting().isEmpty() ? Map.of() : Map.of(settings.setting(), caller.peer());
        String name = "connection-" + ++made;
        children().adopt(Child.of(name, new Served(caller.line(), () -> settings.clerk().make(said),
                settings.waiting())));
        children().start(name);
    }

    private Optional<Ending> told() throws InterruptedException {
        while (control.size() > 0) {
            if (control.receive() instanceof Ending ending) {
                return Optional.of(ending);
            }
        }
        return Optional.empty();
    }

    private void forgetThoseThatEnded() throws InterruptedException {
        while (ended.size() > 0) {
            children().remove(ended.receive().name());
        }
    }

    private void leave(Ending told) throws InterruptedException {
        Ending last = told;
        while (children().running() > 0) {
            if (!(last instanceof ProducerFinished)) {
                Ending shutdown = last;
                children().names().forEach(name -> children().tell(name, shutdown));
            }
            if (awaitAny(control, ended).orElse(ended) == ended) {
                ended.receive();
            } else if (control.receive() instanceof Ending ending) {
                last = ending;
            }
        }
        signal().send(last);
    }
}
