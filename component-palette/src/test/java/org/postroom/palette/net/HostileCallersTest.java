package org.postroom.palette.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Maker;
import org.postroom.engine.network.Network;
import org.postroom.palette.text.Upcase;

/// Those who don't behave cost the others nothing. Real sockets, on this computer, on ports that are free.
@Timeout(60)
final class HostileCallersTest {
    private static final int LONGEST = 65_536;
    private static final Duration NEVER = Duration.ZERO;

    private static final Maker UPCASE = new Maker() {
        @Override
        public String type() {
            return "Upcase";
        }

        @Override
        public Component make(Map<String, Object> settings) {
            return new Upcase();
        }
    };

    /// A network with a server in it, and the port where it is heard.
    private record Server(Network network, int port) implements AutoCloseable {
        static Server of(int most, Duration idle) throws InterruptedException {
            Network network = new Network(
                    new Graphline().child("server", new TCPServer(new TCPServer.Settings(UPCASE, 0,
                            "localhost", "", Unit.LINES, most, LONGEST, idle, Duration.ofMinutes(1)))));
            network.collect("server.listening");
            network.start();
            return new Server(network, (Integer) network.take("server.listening").orElseThrow());
        }

        Socket call() throws IOException {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        }

        /// Whether one who behaves is served.
        void serves(String word) throws IOException {
            try (Socket good = call()) {
                assertThat(ask(good, word)).isEqualTo(word.toUpperCase(java.util.Locale.ROOT));
            }
        }

        @Override
        public void close() {
            network.close();
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String ask(Socket socket, String word) throws IOException {
        say(socket, word + "\n");
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    @Test
    void halfALineHoldsUpNobody() throws Exception {
        try (Server server = Server.of(10, NEVER); Socket half = server.call()) {
            say(half, "half a li");
            server.serves("other");
            assertThat(ask(half, "ne")).isEqualTo("HALF A LINE");
        }
    }

    @Test
    void aLineWithoutEndIsCutOffAndHoldsUpNobody() throws Exception {
        try (Server server = Server.of(10, NEVER); Socket endless = server.call()) {
            String piece = "x".repeat(LONGEST);
            assertThatThrownBy(() -> {
                for (int i = 0; i < 16_384; i++) { // a gigabyte, if it is let
                    say(endless, piece);
                }
            }).isInstanceOf(SocketException.class);
            server.serves("other");
        }
    }

    @Test
    void whoNeverReadsIsMadeToWaitAndNobodyElseIs() throws Exception {
        Thread talking;
        try (Server server = Server.of(10, NEVER)) {
            try (Socket deaf = server.call()) {
                talking = Thread.ofVirtual().start(() -> sayForEver(deaf));
                for (int i = 0; i < 100; i++) {
                    server.serves("other");
                }
            }
            server.serves("still here");
        }
        talking.join();
    }

    /// Until nobody takes any more, and then until it is closed.
    private static void sayForEver(Socket socket) {
        String line = "x".repeat(LONGEST - 1) + "\n";
        try {
            while (true) {
                say(socket, line);
            }
        } catch (IOException _) {
            // closed
        }
    }

    @Test
    void ofManyWhoComeAtOnceOnlySoManyAreLetInAsThereMayBe() throws Exception {
        int most = 20;
        List<Socket> crowd = new ArrayList<>();
        try (Server server = Server.of(most, NEVER)) {
            for (int i = 0; i < most; i++) {
                crowd.add(server.call());
                assertThat(ask(crowd.getLast(), "in")).isEqualTo("IN");
            }
            for (int i = 0; i < 500; i++) {
                try (Socket late = server.call()) {
                    assertThat(closed(late)).isTrue();
                }
            }
            assertThat(ask(crowd.getFirst(), "still here")).isEqualTo("STILL HERE");
        } finally {
            for (Socket each : crowd) {
                each.close();
            }
        }
    }

    private static boolean closed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException _) {
            return true; // reset
        }
    }

    @Test
    void whoSaysNothingForTooLongIsSentAway() throws Exception {
        try (Server server = Server.of(10, Duration.ofMillis(500)); Socket silent = server.call()) {
            assertThat(closed(silent)).isTrue();
            server.serves("other");
        }
    }

    @Test
    void whoHasVanishedIsAskedForASignOfLifeAfterTheTimeThatIsSet() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket one = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                Socket other = server.accept()) {
            assumeTrue(other.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE),
                    "this system doesn't let the time be chosen");
            Line.of(other, Unit.LINES, LONGEST, NEVER, Duration.ofSeconds(30));
            assertThat(other.getKeepAlive()).isTrue();
            assertThat(other.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(30);
            assertThat(other.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)).isEqualTo(10);
            assertThat(one.isConnected()).isTrue();
        }
    }
}
