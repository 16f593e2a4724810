package org.postroom.palette.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Folder;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.network.Network;
import org.postroom.palette.web.HTTPServer.Rest;

/// A real server on a port that is free, asked by the JDK's client and by sockets that don't behave.
@Timeout(60)
final class HTTPServerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private static HTTPServer.Settings settings(Optional<Path> folder, Rest rest, int most, int longestBody,
            Duration patience) {
        return new HTTPServer.Settings(0, "localhost", folder, rest, most, longestBody, patience, LONG);
    }

    private static HTTPServer.Settings settings(int most, int longestBody, Duration patience) {
        return settings(Optional.empty(), Rest.REQUESTS, most, longestBody, patience);
    }

    /// A network with a server in it, and the port where it is heard.
    private record Server(Network network, int port, HttpClient client) implements AutoCloseable {
        static Server of(HTTPServer.Settings settings, Path home) throws InterruptedException {
            Network network = new Network(new Graphline().child("it", new HTTPServer(settings)));
            network.folder(Folder.of(home));
            network.collect("it.listening");
            network.collect("it.outbox");
            network.collect("it.errors");
            network.start();
            return new Server(network, (Integer) network.take("it.listening").orElseThrow(),
                    HttpClient.newHttpClient());
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(LONG);
        }

        CompletableFuture<HttpResponse<String>> ask(HttpRequest.Builder request) {
            return client.sendAsync(request.build(), BodyHandlers.ofString());
        }

        CompletableFuture<HttpResponse<String>> get(String path) {
            return ask(request(path));
        }

        Map<?, ?> request() throws InterruptedException {
            return (Map<?, ?>) network.take("it.outbox").orElseThrow();
        }

        void answer(Object id, Object body) throws InterruptedException {
            network.put("it.inbox", Map.of("id", id, "body", body));
        }

        @Override
        public void close() {
            client.shutdownNow();
            network.close();
        }
    }

    private Server server(HTTPServer.Settings settings) throws InterruptedException {
        return Server.of(settings, home);
    }

    @Test
    void aRequestLeavesAsAMapAndItsAnswerComesAsOne() throws Exception {
        try (Server server = server(settings(10, 100, LONG))) {
            var answer = server
                    .ask(server.request("/a/b?c=d&e").header("X-Note", "yes").POST(BodyPublishers.ofString("grün")));
            Map<?, ?> request = server.request();
            assertThat(request.get("method")).isEqualTo("POST");
            assertThat(request.get("path")).isEqualTo("/a/b");
            assertThat(request.get("query")).isEqualTo("c=d&e");
            assertThat(request.get("address")).isEqualTo("127.0.0.1");
            assertThat(request.get("body")).isEqualTo(Bytes.of("grün"));
            assertThat(((Map<?, ?>) request.get("headers")).get("x-note")).isEqualTo("yes");

            server.network().put("it.inbox", Map.of("id", request.get("id"), "status", 201, "type", "text/html",
                    "headers", Map.of("X-Answer", "42"), "body", "<p>grün"));
            assertThat(answer.join().statusCode()).isEqualTo(201);
            assertThat(answer.join().body()).isEqualTo("<p>grün");
            assertThat(answer.join().headers().map()).containsEntry("content-type", java.util.List.of("text/html"))
                    .containsEntry("x-answer", java.util.List.of("42")).doesNotContainKey("server");
        }
    }

    @Test
    void eachGetsItsOwnAnswerInWhateverOrderTheyCome() throws Exception {
        try (Server server = server(settings(10, 100, LONG))) {
            var one = server.get("/one");
            Map<?, ?> first = server.request();
            var two = server.get("/two");
            Map<?, ?> second = server.request();
            server.answer(second.get("id"), "second");
            assertThat(two.join().body()).isEqualTo("second");
            server.answer(first.get("id"), Bytes.of("first"));
            assertThat(one.join().body()).isEqualTo("first");
            assertThat(one.join().headers().firstValue("content-type")).contains("application/octet-stream");
        }
    }

    @Test
    void anAnswerThatMakesNoSenseIsToldAndNobodyWaitsForEver() throws Exception {
        try (Server server = server(settings(10, 100, LONG))) {
            server.answer(99, "x");
            assertThat(server.network().take("it.errors").orElseThrow().toString())
                    .startsWith("nobody waits for the answer 99");
            var answer = server.get("/");
            server.network().put("it.inbox", Map.of("id", server.request().get("id"), "status", 7));
            assertThat(server.network().take("it.errors").orElseThrow().toString())
                    .endsWith("a status is 200 to 599, not 7");
            assertThat(answer.join().statusCode()).isEqualTo(500);
        }
    }

    @Test
    void whoGetsNoAnswerInTimeIsToldSo() throws Exception {
        try (Server server = server(settings(10, 100, Duration.ofMillis(50)))) {
            assertThat(server.get("/").join().statusCode()).isEqualTo(504);
        }
    }

    @Test
    void thoseWhoWaitAreToldWhenNobodyWillAnswerAnyMore() throws Exception {
        try (Server server = server(settings(10, 100, LONG))) {
            var answer = server.get("/");
            server.request();
            server.network().put("it.control", new ProducerFinished());
            assertThat(answer.join().statusCode()).isEqualTo(503);
            assertThat(server.network().awaitEnd(LONG)).isTrue();
            new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void whatIsTooLongIsRefusedWithItsLengthToldOrNot() throws Exception {
        try (Server server = server(settings(10, 100, LONG))) {
            assertThat(
                    server.ask(server.request("/").POST(BodyPublishers.ofString("x".repeat(101)))).join().statusCode())
                    .isEqualTo(413);
            assertThat(server.ask(server.request("/").POST(BodyPublishers.ofInputStream(
                    () -> new java.io.ByteArrayInputStream(new byte[101])))).join().statusCode()).isEqualTo(413);
            var fits = server.ask(server.request("/").POST(BodyPublishers.ofString("x".repeat(100))));
            server.answer(server.request().get("id"), "fits");
            assertThat(fits.join().body()).isEqualTo("fits");
        }
    }

    @Test
    void thoseWhoAreTooManyWaitForTheirTurn() throws Exception {
        try (Server server = server(settings(2, 100, LONG))) {
            var one = server.get("/one");
            Object first = server.request().get("id");
            var two = server.get("/two");
            Object second = server.request().get("id");
            var three = server.get("/three"); // isn't let in before one has gone
            server.answer(first, "1");
            assertThat(one.join().body()).isEqualTo("1");
            server.answer(second, "2");
            assertThat(two.join().body()).isEqualTo("2");
            server.answer(server.request().get("id"), "3");
            assertThat(three.join().body()).isEqualTo("3");
        }
    }

    @Test
    void filesOfTheFolderAreServedAndNothingElseOfTheComputer() throws Exception {
        Path site = Files.createDirectories(home.resolve("site/sub"));
        Files.writeString(home.resolve("secret.txt"), "for nobody");
        Files.writeString(home.resolve("site/index.html"), "<h1>hello");
        Files.writeString(home.resolve("site/.hidden"), "for nobody");
        Files.writeString(site.resolve("page.html"), "page");
        Files.createSymbolicLink(home.resolve("site/link.txt"), home.resolve("secret.txt"));
        try (Server server = server(settings(Optional.of(Path.of("site")), Rest.NOT_FOUND, 10, 100, LONG))) {
            assertThat(server.get("/").join().body()).isEqualTo("<h1>hello");
            assertThat(server.get("/").join().headers().firstValue("content-type").orElse("")).startsWith("text/html");
            assertThat(server.get("/sub/page.html").join().body()).isEqualTo("page");
            for (String path : new String[] {"/sub", "/sub/", "/none", "/.hidden", "/link.txt", "/%2e%2e/secret.txt",
                "/sub/%2e%2e/%2e%2e/secret.txt", "/..%2fsecret.txt"}) {
                HttpResponse<String> answer = server.get(path).join();
                assertThat(answer.body()).as(path).doesNotContain("for nobody", "page.html");
                assertThat(answer.statusCode()).as(path).isBetween(300, 499);
            }
        }
    }

    @Test
    void whatIsNoFileLeavesAsARequest() throws Exception {
        Files.writeString(home.resolve("a.txt"), "file");
        try (Server server = server(settings(Optional.of(Path.of(".")), Rest.REQUESTS, 10, 100, LONG))) {
            assertThat(server.get("/a.txt").join().body()).isEqualTo("file");
            var answer = server.get("/b.txt");
            Map<?, ?> request = server.request();
            assertThat(request.get("path")).isEqualTo("/b.txt");
            server.answer(request.get("id"), "made");
            assertThat(answer.join().body()).isEqualTo("made");
        }
    }

    /// Says something and reads the first line of the answer.
    private static String firstLine(int port, String said) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            return String.valueOf(new BufferedReader(new InputStreamReader(socket.getInputStream(),
                    StandardCharsets.US_ASCII)).readLine());
        }
    }

    @Test
    void aNameThatOnlyPointsHereIsRefused() throws Exception {
        try (Server server = server(settings(10, 100, LONG))) {
            assertThat(firstLine(server.port(), "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void aPortThatIsTakenIsToldInWords() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Network network = new Network(new Graphline().child("it", new HTTPServer(
                        new HTTPServer.Settings(taken.getLocalPort(), "localhost", Optional.empty(), Rest.REQUESTS, 1,
                                1,
                                LONG, LONG))))) {
            network.start();
            network.awaitEnd(LONG);
            assertThat(network.state("it").words()).contains("port " + taken.getLocalPort(), "another program");
        }
    }

    @Test
    void whoSendsHalfARequestOrNothingOrALineWithoutEndCostsTheOthersNothing() throws Exception {
        try (Server server = server(settings(10, 100, LONG));
                Socket silent = new Socket(InetAddress.getLoopbackAddress(), server.port());
                Socket half = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            half.getOutputStream().write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\nhalf"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(server.port(), "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n"))
                    .startsWith("HTTP/1.1 414");
            var good = server.get("/good");
            Map<?, ?> request = server.request();
            assertThat(request.get("path")).isEqualTo("/good");
            server.answer(request.get("id"), "still here");
            assertThat(good.join().body()).isEqualTo("still here");
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    void whoSaysNothingForTooLongIsSentAway() throws Exception {
        HTTPServer.Settings quick = new HTTPServer.Settings(0, "localhost", Optional.empty(), Rest.REQUESTS, 10, 100,
                LONG, Duration.ofMillis(50));
        try (Server server = server(quick);
                Socket silent = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoAsksAndNeverReadsCostsTheOthersNothing() throws Exception {
        try (Server server = server(settings(10, 100, LONG));
                Socket deaf = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            deaf.getOutputStream().write("GET /deaf HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            Map<?, ?> first = server.request();
            server.answer(first.get("id"), Bytes.of(new byte[50_000_000]));
            var good = server.get("/good");
            server.answer(server.request().get("id"), "still here");
            assertThat(good.join().body()).isEqualTo("still here");
        }
    }
}
