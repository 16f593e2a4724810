package org.postroom.palette.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.network.Network;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// Handing on to the library's own server, and to servers that say strange things or nothing.
@Timeout(60)
final class SMTPClientTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private static Mail mail(String id, String sender, String content, String... recipients) {
        return new Mail(id, "192.0.2.7", "there", sender, List.of(recipients),
                Bytes.of(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Mail mail(String id) {
        return mail(id, "ann@example.com", "text\r\n", "bob@example.org");
    }

    /// A network with a client in it.
    private record Client(Network network) implements AutoCloseable {
        static Client of(int port, int atOnce, Duration patience) {
            Network network = new Network(new Graphline().child("it", new SMTPClient(
                    new SMTPClient.Settings(port, "localhost", "me.example.org", atOnce, LONG, patience))));
            network.collect("it.outbox");
            network.collect("it.signal");
            network.start();
            return new Client(network);
        }

        void put(Mail mail) throws InterruptedException {
            network.put("it.inbox", mail);
        }

        MailAnswer answer() throws InterruptedException {
            return (MailAnswer) network.take("it.outbox").orElseThrow();
        }

        @Override
        public void close() {
            network.close();
        }
    }

    /// The library's server, which refuses whom it is told to and keeps what it gets.
    private static final class Sink implements AutoCloseable {
        private final List<Mail> taken = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger inside = new AtomicInteger();
        private final SMTPServer server;
        private final CountDownLatch gate;
        private volatile int most;

        Sink(CountDownLatch gate) {
            this.gate = gate;
            server = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).insertReceivedHeaders(false)
                    .maxMessageSize(1 << 20)
                    .messageHandlerFactory(context -> new Taking(context.getHelo().orElse(""))).build();
            server.start();
        }

        private final class Taking implements MessageHandler {
            private final String helo;
            private String sender = "";
            private final List<String> recipients = new ArrayList<>();

            Taking(String helo) {
                this.helo = helo;
            }

            @Override
            public void from(String from) throws RejectException {
                if (from.startsWith("bad")) {
                    throw new RejectException(554, "5.7.1 no mail from " + from);
                }
                sender = from;
            }

            @Override
            public void recipient(String recipient) throws RejectException {
                if (recipient.startsWith("none")) {
                    throw new RejectException(550, "5.1.1 there is no " + recipient);
                }
                if (recipient.startsWith("full")) {
                    throw new RejectException(452, "4.2.2 full is " + recipient);
                }
                recipients.add(recipient);
            }

            @Override
            public String data(InputStream data) throws IOException, RejectException {
                byte[] content = data.readAllBytes();
                awaitGate();
                taken.add(new Mail("", "", helo, sender, recipients, Bytes.of(content)));
                if (new String(content, StandardCharsets.ISO_8859_1).startsWith("spam")) {
                    throw new RejectException(554, "5.7.1 not wanted");
                }
                return "2.0.0 taken";
            }

            private void awaitGate() throws IOException {
                int now = inside.incrementAndGet();
                synchronized (taken) {
                    most = Math.max(most, now);
                }
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                inside.decrementAndGet();
            }

            @Override
            public void done() {
                // nothing is left
            }
        }

        @Override
        public void close() {
            gate.countDown();
            server.stop();
        }
    }

    private static Sink sink() {
        return new Sink(new CountDownLatch(0));
    }

    @Test
    void aMailArrivesByteForByteWithItsEnvelope() throws Exception {
        String content = "Subject: h\u00e9\r\nBcc: x@example.org\r\n\r\n.\r\n..\r\n.dot\r\n\r\n" + "x".repeat(3_000)
                + "\r\nno more \r\n";
        try (Sink sink = sink(); Client client = Client.of(sink.server.getPortAllocated(), 2, LONG)) {
            client.put(mail("1", "ann@example.com", content, "bob@example.org", "eve@example.org"));
            assertThat(client.answer()).isEqualTo(new MailAnswer("1", 250, "2.0.0 taken"));
            client.put(mail("2", "", "", "Postmaster"));
            assertThat(client.answer().code()).isEqualTo(250);
            assertThat(sink.taken.getFirst()).isEqualTo(new Mail("", "", "me.example.org", "ann@example.com",
                    List.of("bob@example.org", "eve@example.org"),
                    Bytes.of(content.getBytes(StandardCharsets.ISO_8859_1))));
            assertThat(sink.taken.getLast()).isEqualTo(
                    new Mail("", "", "me.example.org", "", List.of("Postmaster"), Bytes.of()));
        }
    }

    @Test
    void whatTheServerRefusesIsToldInItsOwnWords() throws Exception {
        try (Sink sink = sink(); Client client = Client.of(sink.server.getPortAllocated(), 1, LONG)) {
            client.put(mail("1", "bad@example.com", "text\r\n", "bob@example.org"));
            assertThat(client.answer()).isEqualTo(new MailAnswer("1", 554, "5.7.1 no mail from bad@example.com"));
            client.put(mail("2", "ann@example.com", "spam\r\n", "bob@example.org"));
            assertThat(client.answer()).isEqualTo(new MailAnswer("2", 554, "5.7.1 not wanted"));
        }
    }

    @Test
    void whereSomeRecipientsAreRefusedNobodyGetsTheMailAndTheyAreNamed() throws Exception {
        try (Sink sink = sink(); Client client = Client.of(sink.server.getPortAllocated(), 1, LONG)) {
            client.put(mail("1", "ann@example.com", "text\r\n", "bob@example.org", "none@example.org",
                    "full@example.org"));
            MailAnswer answer = client.answer();
            assertThat(answer.code()).isEqualTo(550);
            assertThat(answer.text()).startsWith("5.1.1 Refused: ").contains("there is no none@example.org",
                    "full is full@example.org");
            assertThat(answer.refused()).containsOnlyKeys("none@example.org", "full@example.org");
            client.put(mail("2", "ann@example.com", "text\r\n", "bob@example.org", "full@example.org"));
            assertThat(client.answer().code()).isEqualTo(452);
            assertThat(sink.taken).isEmpty();
        }
    }

    @Test
    void severalAreOnTheirWayAtOnceAndNoMoreThanMayBe() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (Sink sink = new Sink(gate); Client client = Client.of(sink.server.getPortAllocated(), 3, LONG)) {
            for (int i = 0; i < 10; i++) {
                client.put(mail("" + i));
            }
            client.network().put("it.control", new ProducerFinished());
            while (sink.inside.get() < 3) {
                Thread.onSpinWait();
            }
            gate.countDown();
            List<String> answered = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                answered.add(client.answer().id());
            }
            assertThat(answered).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
            assertThat(sink.most).isEqualTo(3);
            assertThat(client.network().take("it.signal")).contains(new ProducerFinished());
            assertThat(client.network().awaitEnd(LONG)).isTrue();
        }
    }

    @Test
    void toldToShutDownItBreaksOffWhatIsOnItsWay() throws Exception {
        try (Sink sink = new Sink(new CountDownLatch(1));
                Client client = Client.of(sink.server.getPortAllocated(), 3, LONG)) {
            client.put(mail("1"));
            client.network().put("it.control", new Shutdown());
            assertThat(client.network().take("it.signal")).contains(new Shutdown());
            assertThat(client.network().awaitEnd(LONG)).isTrue();
        }
    }

    @Test
    void whereNobodyIsThereTheMailIsToBeSentAgainAndTheNextOneIsTried() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (Client client = Client.of(port, 1, LONG)) {
            for (String id : List.of("1", "2")) {
                client.put(mail(id));
                MailAnswer answer = client.answer();
                assertThat(answer.id()).isEqualTo(id);
                assertThat(answer.code()).isEqualTo(451);
                assertThat(answer.text()).startsWith("4.4.1 localhost:" + port + " can't take it now: ");
            }
        }
    }

    /// A server that says its words, one for each line that it hears, and then closes the connection or says nothing.
    private static MailAnswer answerTo(Duration patience, boolean closes, String... words) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Client client = Client.of(server.getLocalPort(), 1, patience)) {
            client.put(mail("1"));
            try (Socket socket = server.accept()) {
                BufferedReader hears = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                for (String word : words) {
                    socket.getOutputStream().write((word + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    hears.readLine();
                }
                if (closes) {
                    socket.shutdownOutput();
                }
                return client.answer();
            }
        }
    }

    @Test
    void aServerThatBreaksOffOrSaysNothingOrNonsenseIsToBeTriedAgain() throws Exception {
        Duration shortly = Duration.ofMillis(100);
        assertThat(answerTo(LONG, true).code()).isEqualTo(451);
        assertThat(answerTo(LONG, true, "220 hello").code()).isEqualTo(451);
        assertThat(answerTo(LONG, true, "220 hello", "250 me", "250 from", "250 to").code()).isEqualTo(451);
        assertThat(answerTo(LONG, true, "220 hello", "250 me", "250 from", "250 to", "354 go").code()).isEqualTo(451);
        assertThat(answerTo(shortly, false).code()).isEqualTo(451);
        assertThat(answerTo(shortly, false, "220 hello", "250 me", "250 from", "250 to", "354 go").code())
                .isEqualTo(451);
        assertThat(answerTo(LONG, true, "who is there?").code()).isEqualTo(451);
        assertThat(answerTo(LONG, true, "554 not today").code()).isEqualTo(451);
    }

    @Test
    void aServerThatIsBusyIsToldInItsOwnWords() throws Exception {
        assertThat(answerTo(LONG, false, "220 hello", "250 me", "450-4.3.2 busy\r\n450 4.3.2 later",
                "250 forgotten"))
                .isEqualTo(new MailAnswer("1", 450, "4.3.2 busy 4.3.2 later"));
    }
}
