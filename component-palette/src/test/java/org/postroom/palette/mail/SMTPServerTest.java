package org.postroom.palette.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.network.Network;

/// A real server on a port that is free, and callers who speak by hand, not all of them well.
@Timeout(60)
final class SMTPServerTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int LONGEST = 10_000;
    private static final String ANN = "ann@example.com";
    private static final String BOB = "bob@example.org";

    private static SMTPServer.Settings settings(int most, int mostOfOne, Duration idle, Duration patience) {
        return new SMTPServer.Settings(0, "localhost", "mail.example.org", most, mostOfOne, LONGEST, 2, idle, patience);
    }

    private static SMTPServer.Settings usual() {
        return settings(20, 20, LONG, LONG);
    }

    /// A network with a server in it, and the port where it is heard.
    private record Server(Network network, int port) implements AutoCloseable {
        static Server of(SMTPServer.Settings settings) throws InterruptedException {
            Network network = new Network(new Graphline().child("it", new SMTPServer(settings)));
            List.of("listening", "outbox", "told", "errors").forEach(box -> network.collect("it." + box));
            network.start();
            return new Server(network, (Integer) network.take("it.listening").orElseThrow());
        }

        Mail mail() throws InterruptedException {
            return (Mail) network.take("it.outbox").orElseThrow();
        }

        SMTPServer.Told told() throws InterruptedException {
            return (SMTPServer.Told) network.take("it.told").orElseThrow();
        }

        void answer(Mail mail, int code, String text) throws InterruptedException {
            network.put("it.inbox", new MailAnswer(mail.id(), code, text));
        }

        /// Sends a mail with nothing special, as somebody whom nobody hinders.
        void worksWell() throws Exception {
            try (Caller good = Caller.greeted(port)) {
                good.envelope(ANN, BOB).send("good\r\n.\r\n");
                answer(mail(), 250, "2.0.0 Ok");
                assertThat(good.answer()).isEqualTo("250 2.0.0 Ok");
            }
        }

        @Override
        public void close() {
            network.close();
        }
    }

    @Test
    void aMailLeavesAsItCameAndItsCallerWaitsForItsAnswer() throws Exception {
        try (Server server = Server.of(usual()); Caller caller = Caller.of(server.port())) {
            assertThat(caller.answer()).startsWith("220 mail.example.org ESMTP");
            caller.envelope(ANN, BOB, "eve@example.org").send("Subject: h\u00e9\r\n\r\n..dots\r\nend \r\n.\r\n");
            Mail mail = server.mail();
            assertThat(mail.address()).isEqualTo("127.0.0.1");
            assertThat(mail.helo()).isEqualTo("there.example");
            assertThat(mail.sender()).isEqualTo(ANN);
            assertThat(mail.recipients()).containsExactly(BOB, "eve@example.org");
            assertThat(new String(mail.content().toArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .isEqualTo("Subject: h\u00e9\r\n\r\n.dots\r\nend \r\n");
            assertThat(caller.hears().ready()).as("it is answered already").isFalse();
            server.answer(mail, 250, "2.0.0 Taken");
            assertThat(caller.answer()).isEqualTo("250 2.0.0 Taken");
            SMTPServer.Told told = server.told();
            assertThat(told.mail()).isEqualTo(mail);
            assertThat(told.answer().text()).isEqualTo("2.0.0 Taken");
            assertThat(caller.say("QUIT")).startsWith("221");
        }
    }

    @Test
    void afterARefusalTheNextMailOfTheSameCallerIsTaken() throws Exception {
        try (Server server = Server.of(usual()); Caller caller = Caller.greeted(server.port())) {
            caller.envelope(ANN, BOB).send("one\r\n.\r\n");
            server.answer(server.mail(), 451, "4.7.1 Please try again\r\n250 later");
            assertThat(caller.answer()).isEqualTo("451 4.7.1 Please try again 250 later");
            assertThat(caller.say("MAIL FROM:<>")).startsWith("250");
            assertThat(caller.say("RCPT TO:<" + BOB + ">")).startsWith("250");
            assertThat(caller.say("DATA")).startsWith("354");
            caller.send("two\r\n.\r\n");
            Mail mail = server.mail();
            assertThat(mail.sender()).isEmpty();
            assertThat(mail.recipients()).containsExactly(BOB);
            server.answer(mail, 250, "2.0.0 Ok");
            assertThat(caller.answer()).startsWith("250");
        }
    }

    @Test
    void eachGetsItsOwnAnswerInWhateverOrderTheyCome() throws Exception {
        try (Server server = Server.of(usual());
                Caller one = Caller.greeted(server.port());
                Caller two = Caller.greeted(server.port())) {
            one.envelope(ANN, BOB).send("one\r\n.\r\n");
            Mail first = server.mail();
            two.envelope(ANN, BOB).send("two\r\n.\r\n");
            Mail second = server.mail();
            server.answer(second, 550, "5.7.1 second");
            assertThat(two.answer()).isEqualTo("550 5.7.1 second");
            server.answer(first, 250, "2.0.0 first");
            assertThat(one.answer()).isEqualTo("250 2.0.0 first");
        }
    }

    @Test
    void withoutAnAnswerInTimeTheMailIsToBeSentAgainAndTheAnswerIsToldToBeTooLate() throws Exception {
        try (Server server = Server.of(settings(20, 20, LONG, Duration.ofMillis(50)));
                Caller caller = Caller.greeted(server.port())) {
            caller.envelope(ANN, BOB).send("one\r\n.\r\n");
            Mail mail = server.mail();
            assertThat(caller.answer()).startsWith("451 4.3.0");
            assertThat(server.told().answer().code()).isEqualTo(451);
            server.answer(mail, 250, "2.0.0 Ok");
            assertThat(server.network().take("it.errors").orElseThrow().toString())
                    .contains("nobody waits for the answer to the mail " + mail.id(), "too late");
        }
    }

    @Test
    void thoseWhoWaitAreAskedToComeAgainWhenNobodyWillAnswerAnyMore() throws Exception {
        try (Server server = Server.of(usual()); Caller caller = Caller.greeted(server.port())) {
            caller.envelope(ANN, BOB).send("one\r\n.\r\n");
            server.mail();
            server.network().put("it.control", new ProducerFinished());
            assertThat(caller.answer()).startsWith("421 4.3.2");
            assertThat(server.told().answer().code()).isEqualTo(421);
            assertThat(server.network().awaitEnd(LONG)).isTrue();
            new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress()).close();
        }
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeOrAfterOrOnTheWay() throws Exception {
        try (Server server = Server.of(usual());
                Caller caller = Caller.greeted(server.port());
                Caller endless = Caller.greeted(server.port())) {
            assertThat(caller.say("MAIL FROM:<" + ANN + "> SIZE=" + (LONGEST + 1))).startsWith("552");
            caller.envelope(ANN, BOB).send("x".repeat(LONGEST) + "\r\n.\r\n");
            assertThat(caller.answer()).startsWith("552 5.3.4");
            assertThat(server.told().answer().code()).isEqualTo(552);
            endless.envelope(ANN, BOB).send("x".repeat(3 * LONGEST + 8_192));
            assertThat(endless.answer()).startsWith("552 5.3.4");
            server.worksWell();
        }
    }

    @Test
    void aMailInWhichAnotherHidesIsRefused() throws Exception {
        try (Server server = Server.of(usual()); Caller caller = Caller.greeted(server.port())) {
            for (String bare : List.of("one\n.\nMAIL FROM:<x@y.z>\r\n", "one\r.\rtwo\r\n", "one\n.\r\ntwo\r\n",
                    "one\r\r\n")) {
                caller.envelope(ANN, BOB).send(bare + ".\r\n");
                assertThat(caller.answer()).as(bare).startsWith("550 5.5.2");
            }
            server.worksWell();
        }
    }

    @Test
    void whatIsNoMailboxIsRefusedAndSoAreTooManyOfThem() throws Exception {
        try (Server server = Server.of(usual()); Caller caller = Caller.greeted(server.port())) {
            caller.say("HELO there");
            caller.say("MAIL FROM:<" + ANN + ">");
            for (String wrong : List.of("", "bob", "bob@", "b ob@example.org", "a:b@example.org;", "<x>@example.org")) {
                assertThat(caller.say("RCPT TO:<" + wrong + ">")).as(wrong).startsWith("553 5.1.3");
            }
            assertThat(caller.say("RCPT TO:<Postmaster>")).startsWith("250");
            assertThat(caller.say("RCPT TO:<" + BOB + ">")).startsWith("250");
            assertThat(caller.say("RCPT TO:<" + BOB + ">")).startsWith("452");
        }
    }

    @Test
    void aMailInChunksIsTakenWhenItIsWholeAndNotWhenTheCallerBreaksOff() throws Exception {
        try (Server server = Server.of(usual()); Caller caller = Caller.greeted(server.port())) {
            try (Caller gone = Caller.greeted(server.port())) {
                gone.say("EHLO there");
                gone.say("MAIL FROM:<" + ANN + ">");
                gone.say("RCPT TO:<" + BOB + ">");
                gone.send("BDAT 20 LAST\r\nhalf\r\n");
            }
            caller.say("EHLO there");
            caller.say("MAIL FROM:<" + ANN + ">");
            caller.say("RCPT TO:<" + BOB + ">");
            caller.send("BDAT 4\r\none\r");
            assertThat(caller.answer()).startsWith("250");
            caller.send("BDAT 7 LAST\r\n\ntwo.\r\n");
            Mail mail = server.mail();
            assertThat(mail.content()).isEqualTo(Bytes.of("one\r\ntwo.\r\n"));
            server.answer(mail, 250, "2.0.0 Ok");
            assertThat(caller.answer()).startsWith("250 2.0.0");
        }
    }

    @Test
    void thoseWhoAreTooManyAreAskedToComeAgain() throws Exception {
        try (Server server = Server.of(settings(20, 2, LONG, LONG));
                Caller one = Caller.greeted(server.port());
                Caller two = Caller.greeted(server.port())) {
            try (Caller three = Caller.of(server.port())) {
                assertThat(three.answer()).startsWith("421 Too many connections");
            }
            one.say("QUIT");
            assertThat(one.answer()).isEqualTo("null");
            assertThat(two.say("NOOP")).startsWith("250");
        }
    }

    @Test
    void whoSaysHalfALineOrOneWithoutEndOrNeverReadsCostsTheOthersNothing() throws Exception {
        try (Server server = Server.of(usual());
                Socket silent = Caller.of(server.port()).socket();
                Caller half = Caller.greeted(server.port());
                Caller endless = Caller.greeted(server.port());
                Caller halfMail = Caller.greeted(server.port());
                Caller strange = Caller.greeted(server.port())) {
            half.send("MAIL FR");
            halfMail.envelope(ANN, BOB).send("half");
            endless.send("x".repeat(2_000));
            assertThat(endless.answer()).startsWith("501");
            strange.send("MAIL FROM:<" + ANN + "> SIZE=99999999999999999999\r\n");
            assertThat(strange.answer()).startsWith("421");
            List<Caller> deaf = deafOnes(server.port());
            server.worksWell();
            assertThat(silent.isConnected()).isTrue();
            assertThat(server.network().stop()).isEmpty();
            for (Caller each : deaf) {
                each.close();
            }
        }
    }

    /// They ask until nobody takes any more, and never read an answer.
    private static List<Caller> deafOnes(int port) throws Exception {
        List<Caller> deaf = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Caller caller = Caller.of(port);
            deaf.add(caller);
            Thread asking = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        caller.send("VRFY x\r\n".repeat(1_000));
                    }
                } catch (java.io.IOException _) {
                    // sent away
                }
            });
            assertThat(asking.join(Duration.ofMillis(200))).as("it has been sent away already").isFalse();
        }
        return deaf;
    }

    @Test
    void whoSaysNothingForTooLongIsSentAway() throws Exception {
        try (Server server = Server.of(settings(20, 20, Duration.ofMillis(50), LONG));
                Caller silent = Caller.greeted(server.port())) {
            assertThat(silent.answer()).startsWith("421 Timeout");
            assertThat(silent.answer()).isEqualTo("null");
        }
    }

    @Test
    void aPortThatIsTakenIsToldInWords() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(failure(taken.getLocalPort(), "localhost")).contains("port " + taken.getLocalPort()
                    + " of localhost can't be used", "another program");
        }
    }

    @Test
    void aHostThatIsUnknownIsToldInWords() throws Exception {
        assertThat(failure(0, "no.such.host.invalid"))
                .contains("no computer is known by the name 'no.such.host.invalid'");
    }

    private static String failure(int port, String host) throws InterruptedException {
        SMTPServer.Settings settings = new SMTPServer.Settings(port, host, "me", 1, 1, 1, 1, LONG, LONG);
        try (Network network = new Network(new Graphline().child("it", new SMTPServer(settings)))) {
            network.start();
            network.awaitEnd(LONG);
            return network.state("it").words();
        }
    }

    @Test
    void anAnswerWithACodeThatIsNoneIsToldInWords() {
        assertThatThrownBy(() -> new MailAnswer("id", 354, "go on")).hasMessageContaining("200 to 299 or 400 to 599")
                .hasMessageContaining("354");
    }
}
