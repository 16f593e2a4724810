package org.postroom.palette.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Takes mail by SMTP: each leaves as a [Mail], and whoever brought it waits until a [MailAnswer] with its id comes to
/// `inbox`. So a mail is accepted by the flow, or not at all. Kamaelia: MailHandler, of which each handler was a component.
///
/// Changes nothing in a mail; refuses one with a bare CR or LF, which the next server might take for the end of a mail.
@ComponentInfo(group = "Network", summary = "Takes mail by SMTP: mails leave by 'outbox', and are accepted when answers"
        + " to 'inbox' say so.", atEnd = """
        When nothing more comes to 'inbox', nobody will answer: it gives the answers that wait, asks all others to try \
        again later, and ends. Told to shut down, it ends at once.""", badInput = """
        An answer to no mail leaves by 'errors' as a sentence. Mails that are too large or make no sense are refused; \
        one that gets no answer in time is to be sent again later. Fails where the port is \
        taken.""", kamaelia = "Kamaelia.Apps.Grey.MailHandler.MailHandler")
public final class SMTPServer extends Chassis {
    private static final int LAST_PORT = 65_535;
    private static final int MOST = 100_000;

    /// What a mail was answered.
    ///
    /// @param when   the network's time
    /// @param mail   the mail; without its content where it was refused before it left
    /// @param answer what was said
    public record Told(Instant when, Mail mail, MailAnswer answer) {}

    public record Settings(
            @Help("where it is heard, 0 to 65535; 0 for any port that is free, which 'listening' tells") int port,
            @Help("the name or address on which it is heard: localhost for this computer only, 0.0.0.0 for all") String host,
            @Help("how it calls itself") String name,
            @Help("how many connections there may be at once, 1 to 100,000") int most,
            @Help("how many of them may come from one address, 1 to 100,000") int mostOfOne,
            @Help("how many bytes a mail may have, 1 to 1,000,000,000") int longest,
            @Help("how many recipients a mail may have, 1 to 100,000") int mostRecipients,
            @Help("ends a connection on which nothing comes for so long, 1ms to 86400s") Duration idle,
            @Help("how long a mail waits for its answer, 1ms to 3600s") Duration patience) {
        public Settings {
            inRange("a port is", port, 0, LAST_PORT);
            inRange("the number of connections at once is", most, 1, MOST);
            inRange("the number of connections from one address is", mostOfOne, 1, MOST);
            inRange("the number of bytes of a mail is", longest, 1, 1_000_000_000);
            inRange("the number of recipients of a mail is", mostRecipients, 1, MOST);
            if (!name.matches("[A-Za-z0-9.:\\[\\]_-]+")) {
                throw new IllegalArgumentException("it calls itself by a name such as mail.example.org, not '" + name
                        + "'");
            }
            if (idle.compareTo(Duration.ofMillis(1)) < 0 || idle.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("it is idle for 1ms to 86400s, not " + idle);
            }
            if (patience.compareTo(Duration.ofMillis(1)) < 0 || patience.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("a mail waits 1ms to 3600s for its answer, not " + patience);
            }
        }

        public Settings() {
            this(0, "localhost", "localhost", 1_000, 100, 10 << 20, 100, Duration.ofMinutes(1), Duration.ofMinutes(5));
        }

        static void inRange(String what, int value, int least, int most) {
            if (value < least || value > most) {
                throw new IllegalArgumentException("%s %,d to %,d, not %d".formatted(what, least, most, value));
            }
        }
    }

    private final Inbox<Object> control = tendControl();
    private final Outbox<Integer> listening = outbox("listening", Integer.class,
            "the port, as soon as it is heard there");
    private final Settings settings;

    public SMTPServer(Settings settings) {
        this.settings = settings;
        inbox(MailAnswer.class, "what becomes of each mail");
        outbox(Mail.class, "mails, each of which waits for its answer");
        outbox("told", Told.class, "each mail once more, with what it was answered");
        outbox("errors", String.class, "what is wrong with an answer");
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        Arrivals arrivals = new Arrivals(Long.toHexString(random().nextLong()), settings.patience());
        MailServer server = outside(() -> MailServer.start(settings, arrivals));
        try (AutoCloseable _ = () -> outside(server::stop); AutoCloseable _ = () -> outside(arrivals::close)) {
            listening.send(outside(server::port));
            children().adopt(Child.of("answers", new AnswerWriter(arrivals)));
            children().adopt(Child.of("mails", new MailReader(arrivals)));
            children().passIn("inbox", BoxName.of("answers.inbox"));
            children().passOut(BoxName.of("answers.errors"), "errors");
            children().passOut(BoxName.of("mails.outbox"), "outbox");
            children().passOut(BoxName.of("mails.told"), "told");
            children().names().forEach(children()::start);
            signal().send(awaitChildren(control, "answers", Set.of("mails")));
        }
    }
}
