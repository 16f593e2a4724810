package org.postroom.palette.mail;

import java.time.Duration;
import java.util.Optional;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;

/// Hands each [Mail] to a server, and sends what that said as a [MailAnswer]: never without one, whatever becomes of the
/// connection. Several are on their way at once, so answers come in any order.
///
/// All recipients get a mail, or none: where the server refuses one of them the mail is taken back, and the answer names
/// each that was refused. Without an ancestor in Kamaelia.
@ComponentInfo(group = "Network", summary = "Hands each mail to a server by SMTP, and sends what that"
        + " answered.", atEnd = """
        When nothing more comes, it hands on what waits in 'inbox', sends the answers, and ends. Told to shut down, it \
        breaks off what is on its way and ends at once.""", badInput = """
        Where the server can't be reached, breaks off or says nothing in time, the answer is to try again later, with \
        the reason; it goes on with the next mail. Fails at what is no mail.""")
public final class SMTPClient extends Chassis {
    private static final int LAST_PORT = 65_535;
    private static final Duration LONGEST = Duration.ofHours(1);

    public record Settings(@Help("the server's port, 1 to 65535") int port,
            @Help("the server's name or address") String host,
            @Help("how it calls itself to the server") String name,
            @Help("how many mails may be on their way at once, 1 to 1,000") int atOnce,
            @Help("how long to wait for a connection, 1ms to 3600s") Duration connecting,
            @Help("how long to wait for each word of the server, 1ms to 3600s") Duration patience) {
        public Settings {
            SMTPServer.Settings.inRange("a port is", port, 1, LAST_PORT);
            SMTPServer.Settings.inRange("the number of mails at once is", atOnce, 1, 1_000);
            check("a connection", connecting);
            check("a word of the server", patience);
            if (!name.matches("[A-Za-z0-9.:\\[\\]_-]+")) {
                throw new IllegalArgumentException("it calls itself by a name such as mail.example.org, not '" + name
                        + "'");
            }
        }

        public Settings(int port) {
            this(port, "localhost", "localhost", 20, Duration.ofSeconds(10), Duration.ofMinutes(1));
        }

        private static void check(String what, Duration wait) {
            if (wait.compareTo(Duration.ofMillis(1)) < 0 || wait.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("it waits 1ms to 3600s for " + what + ", not " + wait);
            }
        }
    }

    private final Inbox<Object> control = tendControl();
    private final Inbox<Mail> inbox = inbox(Mail.class, "mails to hand on");
    private final Outbox<MailAnswer> outbox = outbox(MailAnswer.class, "what the server said to each");
    private final Settings settings;
    private Optional<Ending> told = Optional.empty();
    private int made;

    public SMTPClient(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void main() throws Exception {
        Delivery delivery = new Delivery(settings);
        while (told.isEmpty() || children().running() > 0 || inbox.size() > 0) {
            Inbox<?> ready = children().running() < settings.atOnce()
                    ? awaitAny(ended, inbox, control).orElse(control)
                    : awaitAny(ended, control).orElse(control);
            if (ready == ended) {
                children().remove(ended.receive().name());
            } else if (ready == inbox) {
                deliver(new Delivering(delivery, inbox.receive()));
            } else if (control.receive() instanceof Ending ending) {
                told = Optional.of(ending);
                if (ending instanceof Shutdown) {
                    break;
                }
            }
        }
        signal().send(told.orElse(new ProducerFinished()));
    }

    private void deliver(Delivering one) {
        String name = "mail-" + ++made;
        children().adopt(Child.of(name, one));
        children().passOut(new BoxName(name, "outbox"), outbox.name());
        children().start(name);
    }
}
