package org.postroom.palette.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Folder;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.network.Network;

/// A real server with real guests, on a port that is free: the JDK's client, our own, and sockets that don't behave.
@Timeout(60)
final class WebSocketTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private static WebSocketServer.Settings settings(int most, int waiting, int remember, Duration idle) {
        return new WebSocketServer.Settings(0, "localhost", Optional.of(Path.of(".")), List.of("http://friend.example"),
                most, 1_000, waiting, remember, idle);
    }

    private static WebSocketServer.Settings settings() {
        return settings(10, 1_000_000, 2, LONG);
    }

    /// A network with a server in it, and the port where it is heard.
    private record Server(Network network, int port, HttpClient client) implements AutoCloseable {
        static Server of(WebSocketServer.Settings settings, Path home) throws InterruptedException {
            Network network = new Network(new Graphline().child("it", new WebSocketServer(settings)));
            network.folder(Folder.of(home));
            for (String box : List.of("listening", "outbox", "guests", "errors")) {
                network.collect("it." + box);
            }
            network.start();
            return new Server(network, (Integer) network.take("it.listening").orElseThrow(),
                    HttpClient.newHttpClient());
        }

        String url() {
            return "ws://localhost:" + port;
        }

        void tell(Object message) throws InterruptedException {
            network.put("it.inbox", message);
        }

        Map<String, Object> said() throws InterruptedException {
            return map("it.outbox");
        }

        Map<String, Object> event() throws InterruptedException {
            return map("it.guests");
        }

        @SuppressWarnings("unchecked") // its keys are texts
        private Map<String, Object> map(String box) throws InterruptedException {
            return (Map<String, Object>) network.take(box).orElseThrow();
        }

        /// Connects, and waits until he has sat down.
        Page page(String name) throws Exception {
            Page page = new Page();
            WebSocket socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(url() + "/?name=" + name), page).join();
            assertThat(event().get("event")).isEqualTo("came");
            page.sockets().add(socket);
            return page;
        }

        @Override
        public void close() {
            client.shutdownNow();
            network.close();
        }
    }

    /// A guest that keeps what it hears.
    private record Page(BlockingQueue<Object> heard, BlockingQueue<WebSocket> sockets,
            StringBuilder begun) implements WebSocket.Listener {
        Page() {
            this(new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>(), new StringBuilder());
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            begun.append(text);
            if (last) {
                heard.add(begun.toString());
                begun.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            heard.add(status + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable wrong) {
            heard.add("error");
        }

        WebSocket socket() {
            return sockets.element();
        }

        Object hears() throws InterruptedException {
            return heard.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private Server server(WebSocketServer.Settings settings) throws InterruptedException {
        return Server.of(settings, home);
    }

    @Test
    void whatGuestsSayLeavesWithTheirNamesAndWhatComesIsToldToAllOrToOne() throws Exception {
        try (Server server = server(settings())) {
            Page anna = server.page("anna");
            Page other = server.page("anna");
            Page nameless = server.page("%3Cb%3E");
            anna.socket().sendText("grün", true).join();
            Map<String, Object> said = server.said();
            assertThat(said.get("guest")).isEqualTo("anna");
            assertThat(said.get("address").toString()).startsWith("127.0.0.1:");
            assertThat(said.get("text")).isEqualTo("grün");
            other.socket().sendBinary(java.nio.ByteBuffer.wrap(new byte[] {7}), true).join();
            said = server.said();
            assertThat(said.get("guest")).isEqualTo("anna-2");
            assertThat(said.get("data")).isEqualTo(Bytes.of((byte) 7));

            server.tell("for all");
            server.tell(Map.of("to", "guest-1", "text", "for one"));
            server.tell(Map.of("guest", "anna", "text", "passed on"));
            assertThat(anna.hears()).isEqualTo("for all");
            assertThat(anna.hears()).isEqualTo("passed on");
            for (String expected : List.of("for all", "for one", "passed on")) {
                assertThat(nameless.hears()).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatCannotBeToldIsToldInWords() throws Exception {
        try (Server server = server(settings())) {
            server.tell(Map.of("to", "nobody", "text", "x"));
            assertThat(server.network().take("it.errors").orElseThrow())
                    .isEqualTo("there is no guest 'nobody', or not any more");
            server.tell(Map.of("to", "nobody"));
            assertThat(server.network().take("it.errors").orElseThrow().toString())
                    .startsWith("a map has 'text' or 'data' to tell");
        }
    }

    @Test
    void whoComesLaterHearsTheLastMessages() throws Exception {
        try (Server server = server(settings())) {
            Page early = server.page("early");
            for (String text : List.of("one", "two", "three")) {
                server.tell(text);
                assertThat(early.hears()).isEqualTo(text);
            }
            Page late = server.page("late");
            server.tell("four");
            for (String text : List.of("two", "three", "four")) {
                assertThat(late.hears()).isEqualTo(text);
            }
        }
    }

    @Test
    void goodByeIsSaidWhenNothingMoreComes() throws Exception {
        try (Server server = server(settings())) {
            Page anna = server.page("anna");
            server.tell("last words");
            server.network().put("it.control", new ProducerFinished());
            assertThat(anna.hears()).isEqualTo("last words");
            assertThat(anna.hears()).isEqualTo("1001 it ends");
            assertThat(server.network().awaitEnd(LONG)).isTrue();
        }
    }

    @Test
    void whoLeavesIsTold() throws Exception {
        try (Server server = server(settings())) {
            server.page("anna").socket().sendClose(WebSocket.NORMAL_CLOSURE, "enough").join();
            assertThat(server.event()).containsEntry("reason", "enough").containsEntry("event", "left")
                    .containsEntry("guest", "anna");
            server.page("bert").socket().abort();
            assertThat(server.event()).containsEntry("event", "left").containsEntry("guest", "bert");
        }
    }

    @Test
    void pagesOfTheFolderAreServedAtTheSamePort() throws Exception {
        Files.writeString(home.resolve("index.html"), "<h1>hello");
        try (Server server = server(settings())) {
            assertThat(server.client().send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.port()))
                    .build(), HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("<h1>hello");
        }
    }

    // ---- guests that don't behave ----

    /// A guest by hand: shakes hands, and then does as it likes.
    private record Rude(Socket socket, String answer) implements AutoCloseable {
        static Rude of(Server server, String... headers) throws IOException {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            socket.getOutputStream().write(("GET /?name=rude HTTP/1.1\r\nHost: localhost:" + server.port()
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + more + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new Rude(socket, head(socket.getInputStream()));
        }

        private static String head(InputStream in) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                head.write(next);
            }
            return head.toString(StandardCharsets.US_ASCII);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void aPageFromElsewhereIsRefusedUnlessItsOriginIsSet() throws Exception {
        try (Server server = server(settings());
                Rude stranger = Rude.of(server, "Origin: http://evil.example");
                Rude friend = Rude.of(server, "Origin: http://friend.example");
                Rude own = Rude.of(server, "Origin: http://localhost:" + server.port())) {
            assertThat(stranger.answer()).startsWith("HTTP/1.1 403");
            assertThat(friend.answer()).startsWith("HTTP/1.1 101");
            assertThat(own.answer()).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void thoseWhoAreTooManyAreRefused() throws Exception {
        try (Server server = server(settings(1, 1_000_000, 0, LONG))) {
            server.page("anna");
            try (Rude second = Rude.of(server)) {
                assertThat(second.answer()).startsWith("HTTP/1.1 503");
            }
        }
    }

    @Test
    void whoNeverReadsIsDroppedAndTheOthersHearEverything() throws Exception {
        try (Server server = server(settings(10, 100_000, 0, LONG)); Rude rude = Rude.of(server)) {
            assertThat(rude.answer()).startsWith("HTTP/1.1 101");
            assertThat(server.event().get("guest")).isEqualTo("rude");
            Page good = server.page("good");
            String text = "x".repeat(50_000);
            for (int i = 0; i < 500; i++) { // more than the system keeps for one who doesn't read
                server.tell(text);
                assertThat(good.hears()).isEqualTo(text);
            }
            assertThat(server.event()).containsEntry("guest", "rude").containsEntry("event", "left")
                    .containsEntry("reason", "dropped: it does not read, and more than 100000 letters wait for it");
            server.tell("still here");
            assertThat(good.hears()).isEqualTo("still here");
        }
    }

    @Test
    void whoSaysTooMuchAtOnceIsDroppedAndTheOthersAreNot() throws Exception {
        try (Server server = server(settings())) {
            Page good = server.page("good");
            Page loud = server.page("loud");
            loud.socket().sendText("x".repeat(1_001), true).join();
            assertThat(server.event()).containsEntry("guest", "loud").containsEntry("event", "left");
            good.socket().sendText("x".repeat(1_000), true).join();
            assertThat(server.said()).containsEntry("guest", "good");
        }
    }

    @Test
    void halfAFrameCostsTheOthersNothing() throws Exception {
        try (Server server = server(settings()); Rude rude = Rude.of(server)) {
            server.event();
            rude.socket().getOutputStream().write(new byte[] {(byte) 0x81, (byte) 0xFE, 1});
            Page good = server.page("good");
            good.socket().sendText("hello", true).join();
            assertThat(server.said()).containsEntry("text", "hello");
        }
    }

    @Test
    void whoGivesNoSignOfLifeIsSentAwayAndWhoHasNothingToSayIsNot() throws Exception {
        try (Server server = server(settings(10, 1_000_000, 0, Duration.ofMillis(200)))) {
            Page quiet = server.page("quiet"); // answers pings by itself
            try (Rude rude = Rude.of(server)) {
                assertThat(rude.answer()).startsWith("HTTP/1.1 101");
                assertThat(server.event().get("guest")).isEqualTo("rude");
                assertThat(server.event()).containsEntry("guest", "rude").containsEntry("event", "left");
                server.tell("still here");
                assertThat(quiet.hears()).isEqualTo("still here");
            }
        }
    }

    // ---- our own client ----

    private static Network client(String url, int longest) {
        Network network = new Network(new Graphline().child("it",
                new WebSocketClient(new WebSocketClient.Settings(url, longest, LONG))));
        network.collect("it.outbox");
        network.start();
        return network;
    }

    @Test
    void aClientTalksWithAServerUntilThatEnds() throws Exception {
        try (Server server = server(settings()); Network client = client(server.url() + "/?name=me", 100)) {
            client.put("it.inbox", "grün");
            assertThat(server.said()).containsEntry("guest", "me").containsEntry("text", "grün");
            client.put("it.inbox", Bytes.of("raw"));
            assertThat(server.said()).containsEntry("data", Bytes.of("raw"));
            server.tell("one");
            server.tell(Map.of("data", Bytes.of("two")));
            assertThat(client.take("it.outbox")).contains("one");
            assertThat(client.take("it.outbox")).contains(Bytes.of("two"));
            server.network().put("it.control", new ProducerFinished());
            assertThat(client.awaitEnd(LONG)).isTrue();
            assertThat(client.state("it").words()).contains("finished");
        }
    }

    @Test
    void aClientThatHasSaidAllLeaves() throws Exception {
        try (Server server = server(settings()); Network client = client(server.url() + "/?name=me", 100)) {
            server.event();
            client.put("it.inbox", "last");
            client.put("it.control", new ProducerFinished());
            assertThat(server.said()).containsEntry("text", "last");
            assertThat(server.event()).containsEntry("guest", "me").containsEntry("event", "left");
            assertThat(client.awaitEnd(LONG)).isTrue();
        }
    }

    @Test
    void aMessageThatIsTooLongMakesTheClientsReaderFail() throws Exception {
        try (Server server = server(settings()); Network client = client(server.url(), 100)) {
            server.event();
            server.tell("x".repeat(101));
            assertThat(client.awaitEnd(LONG)).isTrue();
            assertThat(client.failures()).anySatisfy(failure -> assertThat(failure.reason())
                    .startsWith("the other side sent a message of more than 100 letters"));
        }
    }

    @Test
    void aRefusedConnectionIsToldInWords() throws Exception {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        for (String url : List.of("ws://localhost:" + free, "nonsense://x")) {
            try (Network client = client(url, 100)) {
                assertThat(client.awaitEnd(LONG)).isTrue();
                assertThat(client.state("it").words()).contains("no connection to " + url);
            }
        }
    }
}
