package org.postroom.palette.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Maker;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;
import org.postroom.palette.text.Upcase;

/// Real sockets, on this computer, on ports that are free.
@Timeout(60)
final class SocketsTest {
    /// Makes the same type for each connection.
    private static Maker maker(java.util.function.Supplier<Component> made) {
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

    private static TCPServer.Settings settings(int most, int longest) {
        return new TCPServer.Settings(maker(Upcase::new), 0, "localhost", "", Unit.LINES, most, longest, Duration.ZERO,
                Duration.ofMinutes(1), 0);
    }

    /// A network with a server in it, and the port where it is heard.
    private record Server(Network network, int port) implements AutoCloseable {
        static Server of(TCPServer.Settings settings) throws InterruptedException {
            Network network = new Network(new Graphline().child("server", new TCPServer(settings)));
            network.collect("server.listening");
            network.start();
            return new Server(network, (Integer) network.take("server.listening").orElseThrow());
        }

        Caller call() throws IOException {
            return new Caller(new Socket(InetAddress.getLoopbackAddress(), port));
        }

        @Override
        public void close() {
            network.close();
        }
    }

    private record Caller(Socket socket) implements AutoCloseable {
        void say(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        List<String> rest() throws IOException {
            List<String> lines = new ArrayList<>();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(),
                    StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
            return lines;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void eachConnectionIsServedByACopyOfItsOwn() throws Exception {
        try (Server server = Server.of(settings(10, 100)); Caller anna = server.call(); Caller bert = server.call()) {
            anna.say("from anna\nzwö");
            bert.say("from bert\n");
            anna.say("lf\n");
            anna.socket().shutdownOutput();
            bert.socket().shutdownOutput();
            assertThat(anna.rest()).containsExactly("FROM ANNA", "ZWÖLF");
            assertThat(bert.rest()).containsExactly("FROM BERT");
        }
    }

    @Test
    void aLineThatIsTooLongEndsItsConnectionAndNoOther() throws Exception {
        try (Server server = Server.of(settings(10, 100)); Caller bad = server.call(); Caller good = server.call()) {
            bad.say("x".repeat(100_000));
            assertThat(bad.rest()).isEmpty();
            good.say("still here\n");
            good.socket().shutdownOutput();
            assertThat(good.rest()).containsExactly("STILL HERE");
        }
    }

    @Test
    void thoseWhoAreTooManyAreSentAway() throws Exception {
        try (Server server = Server.of(settings(1, 100)); Caller first = server.call()) {
            first.say("a\n");
            BufferedReader in = new BufferedReader(new InputStreamReader(first.socket().getInputStream(),
                    StandardCharsets.UTF_8));
            assertThat(in.readLine()).isEqualTo("A"); // so it is served by now
            try (Caller second = server.call()) {
                assertThat(second.rest()).isEmpty();
            }
        }
    }

    @Test
    void stopClosesEverythingAtOnce() throws Exception {
        Server server = Server.of(settings(10, 100));
        try (Caller caller = server.call()) {
            caller.say("a\n");
            assertThat(server.network().stop()).isEmpty();
            assertThat(caller.rest().size()).isLessThanOrEqualTo(1);
        }
        server.close();
    }

    @Test
    void aPortThatIsTakenIsToldInWords() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            TCPServer server = new TCPServer(new TCPServer.Settings(maker(Upcase::new), taken.getLocalPort(),
                    "localhost", "", Unit.LINES, 10, 100, Duration.ZERO, Duration.ofMinutes(1), 0));
            try (Network network = new Network(new Graphline().child("server", server))) {
                network.start();
                network.awaitEnd(Duration.ofSeconds(30));
                assertThat(network.state("server")).isInstanceOfSatisfying(State.Failed.class,
                        failed -> assertThat(failed.failure().reason()).contains("port " + taken.getLocalPort(),
                                "another program"));
            }
        }
    }

    @Test
    void aClientTalksWithAServerUntilThatHasSaidAll() throws Exception {
        try (Server server = Server.of(settings(10, 100))) {
            TCPClient client = new TCPClient(new TCPClient.Settings(server.port()));
            try (Network network = new Network(new Graphline().child("client", client))) {
                network.collect("client.outbox");
                network.start();
                network.put("client.inbox", "one");
                assertThat(network.take("client.outbox")).contains("ONE");
                network.put("client.inbox", "two");
                assertThat(network.take("client.outbox")).contains("TWO");
            }
        }
    }

    @Test
    void aRefusedConnectionIsToldInWords() throws Exception {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        TCPClient client = new TCPClient(new TCPClient.Settings(free));
        try (Network network = new Network(new Graphline().child("client", client))) {
            network.start();
            network.awaitEnd(Duration.ofSeconds(30));
            assertThat(network.state("client").words()).contains("no connection to localhost:" + free);
        }
    }

    @Test
    void aPageIsFetchedAndWhatCannotBeIsToldApart() throws Exception {
        var server = com.sun.net.httpserver.HttpServer
                .create(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("hello".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        String at = "http://localhost:" + server.getAddress().getPort();
        HTTPClient client = new HTTPClient(new HTTPClient.Settings());
        try (Network network = new Network(new Graphline().child("client", client))) {
            network.collect("client.outbox");
            network.collect("client.errors");
            network.start();
            network.put("client.inbox", at + "/page");
            assertThat((Map<?, ?>) network.take("client.outbox").orElseThrow()).isEqualTo(Map.of("url", at + "/page",
                    "status", 200, "type", "text/plain", "body", org.postroom.engine.component.Bytes.of("hello")));
            network.put("client.inbox", "no address");
            assertThat(network.take("client.errors").orElseThrow().toString()).startsWith("no address: ");
        } finally {
            server.stop(0);
        }
    }
}
