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
import java.util.function.Supplier;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.network.Network;
import org.postroom.palette.text.Upcase;

/// Those who don't behave cost the others nothing. Real sockets, on this computer, on ports that are free.
@Timeout(60)
final class HostileCallersTest {
    private static final int LONGEST = 65_536;
    private static final Duration NEVER = Duration.ZERO;

    private static Maker maker(Supplier<Component> made) {
        return new Maker() {
            @Override
            public String type() {
                return "Test";
            }

            @Override
            public Component make(Map<String, Object> settings) {
                return made.get();
            }
        };
    }

    /// A network with a server in it, and the port where it is heard.
    private record Server(Network network, int port) implements AutoCloseable {
        static Server of(int most, Duration idle) throws InterruptedException {
            return of(Upcase::new, most, idle, 0);
        }

        static Server of(Supplier<Component> clerk, int most, Duration idle, int waiting) throws InterruptedException {
            Network network = new Network(
                    new Graphline().child("server", new TCPServer(new TCPServer.Settings(maker(clerk), 0,
                            "localhost", "", Unit.LINES, most, LONGEST, idle, Duration.ofMinutes(1), waiting))));
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

    /// Says each line a hundred times.
    private static final class Talker extends Component {
        private final Inbox<String> inbox = inbox(String.class, "lines");
        private final Outbox<String> outbox = outbox(String.class, "each a hundred times, numbered");

        @Override
        protected void main() throws InterruptedException {
            for (String line : inbox) {
                for (int i = 0; i < 100; i++) {
                    outbox.send(i + line);
                }
            }
        }
    }

    @Test
    void whoDoesNotReadWhatIsSaidIsSentAwayWhenTooMuchWaits() throws Exception {
        try (Server server = Server.of(Talker::new, 10, NEVER, 1_000_000); Socket deaf = server.call()) {
            Thread talking = Thread.ofVirtual().start(() -> sayForEver(deaf));
            while (server.network().failures().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(server.network().failures().getFirst().reason()).contains("doesn't read", "1000000 bytes");
            talking.join(); // its connection is closed
            try (Socket good = server.call()) {
                assertThat(ask(good, "other")).isEqualTo("0other");
            }
        }
    }

    @Test
    void whatWaitsForOneWhoReadsLateComesWholeAndInOrder() throws Exception {
        try (Server server = Server.of(Talker::new, 10, NEVER, 5_000_000); Socket late = server.call()) {
            say(late, "x".repeat(40_000) + "\nlast\n");
            late.shutdownOutput();
            BufferedReader in = new BufferedReader(new InputStreamReader(late.getInputStream(),
                    StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                assertThat(in.readLine()).startsWith(i + "x").hasSizeGreaterThan(40_000);
            }
            assertThat(in.lines().toList()).hasSize(100).first().isEqualTo("0last");
        }
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
