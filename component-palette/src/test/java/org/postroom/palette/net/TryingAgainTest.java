package org.postroom.palette.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.network.Network;
import org.postroom.palette.Trial;

/// A client that tries again, in virtual time where nobody is there, and with real sockets on ports that are free.
@Timeout(60)
final class TryingAgainTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    private static TCPClient.Settings settings(int port, int tries, Duration pause, Duration longestPause) {
        return new TCPClient.Settings(port, "localhost", Unit.LINES, 100, Duration.ofSeconds(10), tries, pause,
                longestPause);
    }

    private static ServerSocket server(int port) throws IOException {
        return new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket closed = server(0)) {
            return closed.getLocalPort();
        }
    }

    /// A client in a network, whose `inbox` holds two messages, and then the newest.
    private static Network client(int port) {
        TCPClient client = new TCPClient(settings(port, 1_000_000, SHORT, SHORT));
        Network network = new Network(new Graphline().child(new Child("client", client, Optional.empty(),
                Map.of("inbox", new Room(2, WhenFull.DROP_OLDEST)), OnFailure.LEAVE)));
        network.collect("client.connection");
        network.start();
        return network;
    }

    private static void awaitEvent(Network network, String event) throws InterruptedException {
        Map<?, ?> told;
        do {
            told = (Map<?, ?>) network.take("client.connection").orElseThrow();
        } while (!event.equals(told.get("event")));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void itWaitsTwiceAsLongEachTimeAndFailsWhenItHasTriedOftenEnough() throws Exception {
        int port = portOfNobody();
        var outcome = Trial.of(() -> new TCPClient(settings(port, 4, Duration.ofMillis(500), Duration.ofSeconds(3))))
                .runOnce();

        assertThat(outcome.sent("connection")).extracting(told -> String.valueOf(((Map<?, ?>) told).get("again")))
                .containsExactly("0.5", "1.0", "2.0", "3.0", "null");
        assertThat(outcome.times("connection").getLast()).isGreaterThanOrEqualTo(Duration.ofMillis(6_500));
        assertThat(outcome.failure()).startsWith("no connection to localhost:" + port);
    }

    @Test
    void toldToShutDownItWaitsNoLonger() throws Exception {
        int port = portOfNobody();
        var outcome = Trial.of(() -> new TCPClient(settings(port, 9, Duration.ofMinutes(10), Duration.ofDays(1))))
                .shutDownAfter(Duration.ofSeconds(1)).runOnce();

        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
        assertThat(outcome.times("signal").getFirst()).isLessThan(Duration.ofMinutes(10));
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void whenNothingMoreComesItTriesAgainOnlyForWhatWaits() throws Exception {
        int port = portOfNobody();
        TCPClient.Settings twice = settings(port, 2, Duration.ofMinutes(5), Duration.ofDays(1));
        var without = Trial.of(() -> new TCPClient(twice)).finishAfter(Duration.ofSeconds(1)).runOnce();
        assertThat(without.sent("signal")).containsExactly(new ProducerFinished());
        assertThat(without.times("signal").getFirst()).isLessThan(Duration.ofMinutes(5));

        var with = Trial.of(() -> new TCPClient(twice)).put("inbox", "a letter").runOnce();
        assertThat(with.sent("connection")).hasSize(3);
        assertThat(with.failure()).startsWith("no connection");
    }

    @Test
    void aConnectionThatWasLostIsMadeAgain() throws Exception {
        try (ServerSocket server = server(0); Network network = client(server.getLocalPort())) {
            network.collect("client.outbox");
            try (Socket first = server.accept()) {
                network.put("client.inbox", "one");
                assertThat(reader(first).readLine()).isEqualTo("one");
            }
            awaitEvent(network, "lost");
            network.put("client.inbox", "two");
            try (Socket second = server.accept()) {
                assertThat(reader(second).readLine()).isEqualTo("two");
                second.getOutputStream().write("welcome back\n".getBytes(StandardCharsets.UTF_8));
                assertThat(network.take("client.outbox")).contains("welcome back");
            }
        }
    }

    @Test
    void whatComesMeanwhileWaitsAsTheInboxHasIt() throws Exception {
        ServerSocket server = server(0);
        int port = server.getLocalPort();
        try (Network network = client(port)) {
            server.accept().close();
            server.close();
            awaitEvent(network, "failed");
            for (String letter : List.of("a", "b", "c", "d")) {
                network.put("client.inbox", letter);
            }
            try (ServerSocket back = server(port); Socket second = back.accept()) {
                BufferedReader reader = reader(second);
                assertThat(List.of(reader.readLine(), reader.readLine())).containsExactly("c", "d");
            }
        }
    }
}
