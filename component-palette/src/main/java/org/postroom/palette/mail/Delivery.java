package org.postroom.palette.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// The way to a server, by which mails are handed on, each over a connection of its own. Shared by those who are on the
/// way, and never changed.
final class Delivery {
    private final SMTPClient.Settings settings;
    private final Session session;

    Delivery(SMTPClient.Settings settings) {
        this.settings = settings;
        session = Session.getInstance(properties(settings));
    }

    private static Properties properties(SMTPClient.Settings settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.localhost", settings.name());
        properties.put("mail.smtp.auth", "false");
        properties.put("mail.smtp.connectiontimeout", String.valueOf(settings.connecting().toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(settings.patience().toMillis()));
        properties.put("mail.smtp.writetimeout", String.valueOf(settings.patience().toMillis()));
        properties.put("mail.smtp.quitwait", "false"); // what it says to a good-bye changes nothing
        return properties;
    }

    /// What the server says to a mail, or what kept it from saying something. Called outside.
    MailAnswer of(Mail mail) {
        SMTPTransport transport = new SMTPTransport(session,
                new URLName("smtp", settings.host(), settings.port(), "", "", ""));
        try {
            transport.connect(settings.host(), settings.port(), "", "");
            transport.sendMessage(new AsItIs(session, mail), recipients(mail));
            return new MailAnswer(mail.id(), transport.getLastReturnCode(), words(transport.getLastServerResponse()));
        } catch (MessagingException e) {
            return refusals(mail, e).or(() -> refusal(mail, e)).orElseGet(() -> later(mail, e));
        } finally {
            close(transport);
        }
    }

    private static Address[] recipients(Mail mail) {
        return mail.recipients().stream().map(recipient -> {
            InternetAddress address = new InternetAddress();
            address.setAddress(recipient);
            return address;
        }).toArray(Address[]::new);
    }

    /// Some recipients were refused: for good, if one of them was.
    private static Optional<MailAnswer> refusals(Mail mail, MessagingException e) {
        Map<String, String> refused = new LinkedHashMap<>();
        int worst = 0;
        for (Exception each = e; each instanceof MessagingException some; each = some.getNextException()) {
            if (some instanceof SMTPAddressFailedException one) {
                refused.put(one.getAddress().getAddress(), line(String.valueOf(one.getMessage())));
                worst = Math.max(worst, one.getReturnCode());
            }
        }
        String names = refused.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("; "));
        return refused.isEmpty() || !isRefusal(worst)
                ? Optional.empty()
                : Optional.of(new MailAnswer(mail.id(), worst, worst / 100 + ".1.1 Refused: " + names, refused));
    }

    private static Optional<MailAnswer> refusal(Mail mail, MessagingException e) {
        return e instanceof SMTPSendFailedException failed && isRefusal(failed.getReturnCode())
                ? Optional.of(
                        new MailAnswer(mail.id(), failed.getReturnCode(), words(String.valueOf(failed.getMessage()))))
                : Optional.empty();
    }

    private static boolean isRefusal(int code) {
        return code >= 400 && code <= 599;
    }

    private MailAnswer later(Mail mail, MessagingException e) {
        String more = e.getNextException() == null ? "" : ": " + e.getNextException().getMessage();
        return new MailAnswer(mail.id(), 451, "4.4.1 " + settings.host() + ":" + settings.port()
                + " can't take it now: " + line(e.getMessage() + more));
    }

    /// A server's words without the code that each line begins with.
    private static String words(String response) {
        return line(response.replaceAll("(?m)^\\d{3}[ -]", ""));
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // the answer stands
        }
    }

    /// A mail whose bytes are the bytes that came.
    private static final class AsItIs extends SMTPMessage {
        private final Mail mail;

        AsItIs(Session session, Mail mail) {
            super(session);
            this.mail = mail;
            setEnvelopeFrom("<" + mail.sender() + ">");
        }

        @Override
        public void writeTo(OutputStream stream, String[] without) throws IOException {
            stream.write(mail.content().toArray());
        }
    }
}
