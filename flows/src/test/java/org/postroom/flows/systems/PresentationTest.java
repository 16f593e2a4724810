package org.postroom.flows.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.Folder;
import org.postroom.engine.component.StreamConsole;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.schedule.ParallelScheduler;

/// The presentation with real viewers of each kind, on ports that are free.
@Timeout(120)
final class PresentationTest {
    private static final Path SYSTEMS = Path.of("systems");
    private static final Duration LONG = Duration.ofSeconds(60);

    private static LiveFlow open(String name, Map<String, Long> ports) throws IOException {
        Flow flow = FlowFile.read(SYSTEMS.resolve(name)).flow();
        for (Map.Entry<String, Long> port : ports.entrySet()) {
            flow = Changed.with(flow, port.getKey(), "port", port.getValue());
        }
        LiveFlow live = new LiveFlow(flow, Catalogue.installed(), Beside.nothing(), new ParallelScheduler(), 1);
        live.network().folder(Folder.of(SYSTEMS));
        return live;
    }

    /// The presentation, and who types.
    private record Presentation(LiveFlow live, OutputStream keys, int port, int webPort) implements AutoCloseable {
        static Presentation start() throws IOException, InterruptedException {
            LiveFlow live = open("presentation.flow.json", Map.of("door", 0L, "web", 0L));
            Pipe pipe = Pipe.open();
            StreamConsole console = new StreamConsole(Channels.newInputStream(pipe.source()), new StringBuilder());
            live.network().consoles(_ -> console);
            live.network().collect("door.listening");
            live.network().collect("web.listening");
            live.network().start();
            return new Presentation(live, Channels.newOutputStream(pipe.sink()),
                    (Integer) live.network().take("door.listening").orElseThrow(),
                    (Integer) live.network().take("web.listening").orElseThrow());
        }

        void type(String line) throws IOException {
            keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            keys.flush();
        }

        @Override
        public void close() throws IOException {
            keys.close();
            live.close();
        }
    }

    /// A browser's page, as far as it listens.
    private record Page(BlockingQueue<String> lines) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            lines.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            lines.add("closed: " + reason);
            return null;
        }

        String next() throws InterruptedException {
            return lines.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static Page page(HttpClient browser, int port) {
        Page page = new Page(new LinkedBlockingQueue<>());
        browser.newWebSocketBuilder().buildAsync(URI.create("ws://localhost:" + port + "/"), page).join();
        return page;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static LiveFlow client(int port) throws IOException {
        LiveFlow client = open("presentation-client.flow.json", Map.of("connection", (long) port));
        client.network().consoles(_ -> new StreamConsole(java.io.InputStream.nullInputStream(), new StringBuilder()));
        client.network().collect("connection.outbox");
        client.network().start();
        return client;
    }

    @Test
    void allReadWhatIsTypedAndWhoJoinsLateReadsTheLastLinesFirst() throws Exception {
        List<String> before = List.of("one", "zwölf", "three");
        try (Presentation presentation = Presentation.start();
                HttpClient browser = HttpClient.newHttpClient();
                Socket early = new Socket(InetAddress.getLoopbackAddress(), presentation.port())) {
            for (String line : before) {
                presentation.type(line);
            }
            BufferedReader earlyLines = reader(early);
            for (String line : before) {
                assertThat(earlyLines.readLine()).isEqualTo(line);
            }
            Page page = page(browser, presentation.webPort());
            try (Socket late = new Socket(InetAddress.getLoopbackAddress(), presentation.port());
                    LiveFlow client = client(presentation.port())) {
                BufferedReader lateLines = reader(late);
                for (String line : before) {
                    assertThat(lateLines.readLine()).isEqualTo(line);
                    assertThat(client.network().take("connection.outbox")).contains(line);
                    assertThat(page.next()).isEqualTo(line);
                }
                presentation.type("four");
                assertThat(earlyLines.readLine()).isEqualTo("four");
                assertThat(lateLines.readLine()).isEqualTo("four");
                assertThat(client.network().take("connection.outbox")).contains("four");
                assertThat(page.next()).isEqualTo("four");

                presentation.keys().close();
                assertThat(presentation.live().network().awaitEnd(LONG)).isTrue();
                assertThat(presentation.live().network().failures()).isEmpty();
                assertThat(earlyLines.readLine()).isNull();
                assertThat(client.network().awaitEnd(LONG)).isTrue();
                assertThat(page.next()).isEqualTo("closed: it ends");
                assertThat(late.isConnected()).isTrue();
            }
        }
    }

    @Test
    void thePageIsServedWithItsScriptAndStyle() throws Exception {
        try (Presentation presentation = Presentation.start(); HttpClient browser = HttpClient.newHttpClient()) {
            for (Map.Entry<String, String> file : Map.of("/", "text/html", "/page.js", "text/javascript", "/page.css",
                    "text/css").entrySet()) {
                HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + presentation.webPort() + file.getKey())).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(200);
                assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(file.getValue());
            }
        }
    }
}
