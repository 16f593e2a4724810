package org.postroom.palette.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.h2.mvstore.MVStoreException;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Passes on mail of those who have come before, and asks all others to try again later: real mail servers do, and most
/// who send what nobody wants don't. Kamaelia: GreyListingPolicy.
///
/// Passed on at once is what comes from `allowedSenders` and `allowedNets`. Otherwise all recipients have to be of
/// `allowedDomains`, and each of them, together with the address and the sender a triple, on the `whitelist` or known. A
/// triple is known once it has come again neither before `longEnough` nor after `tooLate`, and for `remember` from its
/// last mail on.
@ComponentInfo(group = "Network", summary = "Passes on mail of those who have come before; all others are asked to try"
        + " again later.", atEnd = """
        When nothing more comes, it decides on what waits in 'inbox' and ends. Told to shut down, it ends at once and \
        forgets what waits; what it has decided is kept.""", badInput = """
        Fails where its file belongs to another program, is spoilt, in use, or can't be written; and at what is no \
        mail. No decision is told that isn't kept.""", kamaelia = "Kamaelia.Apps.Grey.GreyListingPolicy.GreyListingPolicy")
public final class Greylist extends Component {
    private static final int MOST_AT_ONCE = 1_000;
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    /// Somebody who may always write to somebody.
    ///
    /// @param address   from where the mail comes
    /// @param sender    as on the envelope
    /// @param recipient as on the envelope
    public record Triple(@Help("the address from which the mail comes, such as 192.0.2.7") String address,
            @Help("the sender") String sender, @Help("the recipient") String recipient) {}

    /// What was decided on a mail.
    ///
    /// @param when     the network's time
    /// @param mail     the mail
    /// @param accepted whether it was passed on
    /// @param reason   in a few words, always the same ones
    public record Decision(Instant when, Mail mail, boolean accepted, String reason) {}

    public record Settings(
            @Help("where it keeps what it knows, relative to the flow's folder; made where it isn't there") Path file,
            @Help("addresses from which everything is passed on, such as 192.0.2.7") List<String> allowedSenders,
            @Help("what such addresses begin with, such as 192.0.2. for 192.0.2.7") List<String> allowedNets,
            @Help("the domains for which mail is passed on, such as example.org") List<String> allowedDomains,
            @Help("who may write to whom without waiting") List<Triple> whitelist,
            @Help("who comes again within this time waits anew, 0s or more, not above 'longEnough'") Duration tooSoon,
            @Help("how long one has to wait, not below 'tooSoon' and not above 'tooLate'") Duration longEnough,
            @Help("who comes again after this time waits anew, not below 'longEnough'") Duration tooLate,
            @Help("how long a triple is known after its last mail, 0s or more") Duration remember) {
        public Settings {
            allowedSenders = List.copyOf(allowedSenders);
            allowedNets = List.copyOf(allowedNets);
            allowedDomains = allowedDomains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).toList();
            whitelist = List.copyOf(whitelist);
            if (tooSoon.isNegative() || tooSoon.compareTo(longEnough) > 0 || longEnough.compareTo(tooLate) > 0) {
                throw new IllegalArgumentException("expected 0s, 'tooSoon', 'longEnough', 'tooLate' in this order, not "
                        + tooSoon + ", " + longEnough + ", " + tooLate);
            }
            if (remember.isNegative()) {
                throw new IllegalArgumentException("a triple is known for 0s or more, not " + remember);
            }
        }

        public Settings(Path file) {
            this(file, List.of(), List.of(), List.of(), List.of(), Duration.ofSeconds(180), Duration.ofSeconds(3_600),
                    Duration.ofSeconds(25_000), Duration.ofSeconds(3_000_000));
        }
    }

    private final Inbox<Mail> inbox = inbox(Mail.class, "mails");
    private final Outbox<Mail> outbox = outbox(Mail.class, "mails that are passed on");
    private final Outbox<MailAnswer> deferred = outbox("deferred", MailAnswer.class,
            "for each other mail, that it is to be sent again later");
    private final Outbox<Decision> decisions = outbox("decisions", Decision.class,
            "what was decided on each mail, and why");
    private final Settings settings;
    private Instant cleaned = Instant.MIN;

    public Greylist(Settings settings) {
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        Path file = file(settings.file());
        GreyMemory memory = outside(() -> GreyMemory.open(file));
        try (AutoCloseable _ = () -> outside(memory::close)) {
            for (Mail first : inbox) {
                List<Mail> mails = withThoseThatWait(first);
                Instant now = now();
                for (Decision decision : outside(() -> decideAll(mails, memory, now))) {
                    tell(decision);
                }
            }
        }
    }

    /// To keep a decision is dear: it takes all that are there.
    private List<Mail> withThoseThatWait(Mail first) throws InterruptedException {
        List<Mail> all = new ArrayList<>(List.of(first));
        while (inbox.size() > 0 && all.size() < MOST_AT_ONCE) {
            all.add(inbox.receive());
        }
        return all;
    }

    private void tell(Decision decision) throws InterruptedException {
        decisions.send(decision);
        if (decision.accepted()) {
            outbox.send(decision.mail());
        } else {
            deferred.send(new MailAnswer(decision.mail().id(), 451, "4.7.1 Please try again later"));
        }
    }

    private List<Decision> decideAll(List<Mail> mails, GreyMemory memory, Instant now) throws IOException {
        try {
            if (cleaned.isBefore(now.minus(BETWEEN_CLEANINGS))) {
                memory.clean(now.minus(settings.tooLate()), now.minus(settings.remember()));
                cleaned = now;
            }
            List<Decision> all = mails.stream().map(mail -> decide(mail, memory, now)).toList();
            memory.keep();
            return all;
        } catch (MVStoreException e) {
            throw memory.unusable(e);
        }
    }

    private Decision decide(Mail mail, GreyMemory memory, Instant now) {
        if (settings.allowedSenders().contains(mail.address())) {
            return new Decision(now, mail, true, "allowed address");
        }
        if (settings.allowedNets().stream().anyMatch(mail.address()::startsWith)) {
            return new Decision(now, mail, true, "allowed net");
        }
        if (!settings.allowedDomains().containsAll(mail.recipients().stream().map(Greylist::domain).toList())) {
            return new Decision(now, mail, false, "other domain");
        }
        List<Standing> standings = mail.recipients().stream().map(recipient -> standing(mail, recipient, memory, now))
                .toList();
        Standing worst = standings.stream().max(Standing::compareTo).orElse(Standing.UNSEEN);
        return new Decision(now, mail, worst.accepted, worst.words);
    }

    private static String domain(String recipient) {
        return recipient.substring(recipient.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /// How it stands with a triple, from the best to the worst.
    private enum Standing {
        WHITELISTED(true, "on the whitelist"), KNOWN(true, "known"), WAITED(true, "has waited"),
        WAITS(false, "has to wait"), TOO_LATE(false, "came too late"), TOO_SOON(false, "came too soon"),
        UNSEEN(false, "not seen before");

        private final boolean accepted;
        private final String words;

        Standing(boolean accepted, String words) {
            this.accepted = accepted;
            this.words = words;
        }
    }

    private Standing standing(Mail mail, String recipient, GreyMemory memory, Instant now) {
        if (settings.whitelist().contains(new Triple(mail.address(), mail.sender(), recipient))) {
            return Standing.WHITELISTED;
        }
        String triple = mail.address() + " " + mail.sender() + " " + recipient;
        Optional<Instant> last = memory.accepted(triple);
        if (last.isPresent() && !now.isAfter(last.get().plus(settings.remember()))) {
            memory.accept(triple, now);
            return Standing.KNOWN;
        }
        if (last.isPresent()) {
            memory.forget(triple);
        }
        Standing standing = memory.seen(triple).map(first -> after(Duration.between(first, now)))
                .orElse(Standing.UNSEEN);
        switch (standing) {
            case WAITED -> memory.accept(triple, now);
            case UNSEEN, TOO_SOON, TOO_LATE -> memory.see(triple, now);
            case WAITS, KNOWN, WHITELISTED -> {
                // nothing is new
            }
        }
        return standing;
    }

    private Standing after(Duration waited) {
        if (waited.compareTo(settings.tooSoon()) < 0) {
            return Standing.TOO_SOON;
        }
        if (waited.compareTo(settings.longEnough()) < 0) {
            return Standing.WAITS;
        }
        return waited.compareTo(settings.tooLate()) > 0 ? Standing.TOO_LATE : Standing.WAITED;
    }
}
