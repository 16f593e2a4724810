package org.postroom.flows.systems;

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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.Folder;
import org.postroom.engine.component.StreamConsole;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.json.FlowFile;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.flows.OtherJvm;

/// The greylisting proxy between real mail servers: one behind it, and those that bring mail. Nobody has to wait before
/// coming again, but for that all is as in the file.
@Timeout(120)
final class GreyTest {
    private static final Path FLOW = Path.of("systems", "grey.flow.json");
    private static final String MAIL = "Subject: hello\r\n\r\n.dot\r\nb\u00f6b \r\n";

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void folderIsThere() throws IOException {
        home = home.toRealPath();
        Files.createDirectories(home.resolve("grey"));
    }

    private static Flow flow(int behind) throws IOException {
        Flow flow = FlowFile.read(FLOW).flow();
        flow = Changed.with(flow, "server", "port", 0L);
        flow = Changed.with(flow, "web", "port", 0L);
        flow = Changed.with(flow, "client", "port", (long) behind);
        flow = Changed.with(flow, "greylist", "tooSoon", "0s");
        return Changed.with(flow, "greylist", "longEnough", "0s");
    }

    /// The proxy.
    private record Grey(LiveFlow live, int port, int page) implements AutoCloseable {
        static Grey start(Path home, int behind) throws IOException, InterruptedException {
            LiveFlow live = new LiveFlow(flow(behind), Catalogue.installed(), Beside.nothing(),
                    new ParallelScheduler(), 1);
            live.network().folder(Folder.of(home));
            live.network().consoles(
                    _ -> new StreamConsole(java.io.InputStream.nullInputStream(), new StringBuilder()));
            live.network().collect("server.listening");
            live.network().collect("web.listening");
            live.network().start();
            return new Grey(live, (Integer) live.network().take("server.listening").orElseThrow(),
                    (Integer) live.network().take("web.listening").orElseThrow());
        }

        @Override
        public void close() {
            live.close();
        }
    }

    /// Somebody who brings mail.
    private record Sender(Socket socket, BufferedReader hears) implements AutoCloseable {
        static Sender at(int port) throws IOException {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            Sender sender = new Sender(socket, new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
            sender.answer();
            sender.say("HELO there.example");
            return sender;
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        String say(String line) throws IOException {
            send(line + "\r\n");
            return answer();
        }

        String answer() throws IOException {
            return String.valueOf(hears.readLine());
        }

        Sender envelope(String from, String to) throws IOException {
            say("MAIL FROM:<" + from + ">");
            say("RCPT TO:<" + to + ">");
            say("DATA");
            return this;
        }

        String mail(String from, String to) throws IOException {
            envelope(from, to).send(MAIL.replace("\r\n.", "\r\n..") + ".\r\n");
            return answer();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static String mail(int port, String from, String to) throws IOException {
        try (Sender sender = Sender.at(port)) {
            return sender.mail(from, to);
        }
    }

    private List<String> log(int lines) throws IOException {
        Path log = home.resolve("grey/mail.log");
        while (!Files.exists(log) || Files.readAllLines(log).size() < lines) {
            Thread.onSpinWait();
        }
        return Files.readAllLines(log);
    }

    private static String page(int port) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build(),
                    BodyHandlers.ofString()).body();
        }
    }

    @Test
    void whoComesAgainIsLetInAndTheMailArrivesAsItWas() throws Exception {
        try (MailBox behind = new MailBox();
                Grey grey = Grey.start(home, behind.port());
                Sender sender = Sender.at(grey.port())) {
            assertThat(sender.mail("ann@example.com", "bob@example.org"))
                    .isEqualTo("451 4.7.1 Please try again later");
            assertThat(behind.letters()).isEmpty();
            assertThat(sender.mail("ann@example.com", "bob@example.org")).isEqualTo("250 2.0.0 in the box");
            assertThat(sender.mail("ann@example.com", "bob@elsewhere.example")).startsWith("451 4.7.1");
            assertThat(behind.letters())
                    .containsExactly(new MailBox.Letter("ann@example.com", List.of("bob@example.org"), MAIL));
            assertThat(log(3).stream().map(line -> line.replaceFirst("^[0-9-]{10} [0-9:]{8} ", "")))
                    .containsExactly("| there.example | 127.0.0.1 | ann@example.com | bob@example.org"
                            + " | 451 4.7.1 Please try again later",
                            "| there.example | 127.0.0.1 | ann@example.com | bob@example.org | 250 2.0.0 in the box",
                            "| there.example | 127.0.0.1 | ann@example.com | bob@elsewhere.example"
                                    + " | 451 4.7.1 Please try again later");
        }
    }

    @Test
    void thePageShowsWhatCameOfIt() throws Exception {
        try (MailBox behind = new MailBox(); Grey grey = Grey.start(home, behind.port())) {
            assertThat(page(grey.page())).contains("<b>0</b> accepted");
            for (int i = 0; i < 3; i++) {
                mail(grey.port(), "a&b@example.com", "bob@example.org");
            }
            mail(grey.port(), "ann@example.com", "nobody@example.org");
            mail(grey.port(), "ann@example.com", "nobody@example.org");
            String page = page(grey.page());
            while (!page.contains("<b>1</b> refused")) {
                page = page(grey.page());
            }
            assertThat(page).contains("<b>2</b> accepted", "<b>2</b> to be sent again later",
                    "<tr><td>has waited</td><td>2</td></tr>", "<td>a&amp;b@example.com</td>",
                    "<td>550 5.1.1 Refused: nobody@example.org: 550 5.1.1 there is no nobody@example.org</td></tr>");
        }
    }

    @Test
    void whileTheServerBehindIsAwayMailIsToBeSentAgainAndThenIsTaken() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (Grey grey = Grey.start(home, port); Sender sender = Sender.at(grey.port())) {
            assertThat(sender.mail("ann@example.com", "bob@example.org")).startsWith("451 4.7.1");
            assertThat(sender.mail("ann@example.com", "bob@example.org")).startsWith("451 4.4.1 localhost:" + port);
            try (MailBox behind = new MailBox(port)) {
                assertThat(sender.mail("ann@example.com", "bob@example.org")).startsWith("250");
                assertThat(behind.letters()).hasSize(1);
            }
        }
    }

    @Test
    void whoBehavesBadlyCostsTheOthersNothing() throws Exception {
        try (MailBox behind = new MailBox();
                Grey grey = Grey.start(home, behind.port());
                Sender half = Sender.at(grey.port());
                Sender halfMail = Sender.at(grey.port());
                Sender endless = Sender.at(grey.port());
                Sender large = Sender.at(grey.port());
                Sender deaf = Sender.at(grey.port())) {
            half.send("MAIL FR");
            halfMail.envelope("ann@example.com", "bob@example.org").send("half of it");
            endless.send("x".repeat(10_000));
            assertThat(endless.answer()).startsWith("501");
            large.envelope("ann@example.com", "bob@example.org");
            for (int i = 0; i < 11; i++) {
                large.send(("x".repeat(998) + "\r\n").repeat(1 << 10));
            }
            large.send(".\r\n");
            assertThat(large.answer()).startsWith("552");
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        deaf.send("VRFY x\r\n".repeat(1_000));
                    }
                } catch (IOException _) {
                    // sent away
                }
            });
            assertThat(mail(grey.port(), "ann@example.com", "bob@example.org")).startsWith("451");
            assertThat(mail(grey.port(), "ann@example.com", "bob@example.org")).startsWith("250");
            assertThat(behind.letters()).hasSize(1);
            assertThat(grey.live().network().stop()).isEmpty();
        }
    }

    /// A program of its own, and where it is heard.
    private record Program(Process process, int port) {
        static Program start(Path home, int behind) throws IOException {
            Path file = home.resolve("grey.flow.json");
            FlowFile.save(file, flow(behind));
            Process process = OtherJvm.postroomOf(home, "run", file);
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String line = out.readLine();
            while (line != null && !line.startsWith("Mail is taken on port ")) {
                line = out.readLine();
            }
            assertThat(line).as("it says where it is heard").isNotNull();
            return new Program(process, Integer.parseInt(line.replaceAll("\\D", "")));
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatIsKnownIsKeptWhenTheProgramIsKilled() throws Exception {
        try (MailBox behind = new MailBox()) {
            Program first = Program.start(home, behind.port());
            try {
                assertThat(mail(first.port(), "ann@example.com", "bob@example.org")).startsWith("451 4.7.1");
            } finally {
                first.kill();
            }
            Program second = Program.start(home, behind.port());
            try {
                assertThat(mail(second.port(), "ann@example.com", "bob@example.org")).startsWith("250");
                assertThat(mail(second.port(), "ann@example.com", "eve@example.org")).startsWith("451 4.7.1");
            } finally {
                second.kill();
            }
            assertThat(behind.letters()).hasSize(1);
        }
    }
}
