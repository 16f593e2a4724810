package org.postroom.palette.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postroom.engine.component.Bytes;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/// One mail of one connection, on the library's thread for that connection.
final class Receiving implements MessageHandler {
    private static final Pattern MAILBOX = Pattern.compile("[!-;=?-~]+@[A-Za-z0-9.:\\[\\]_-]+|(?i:postmaster)");
    private static final int PIECE = 8_192;

    private final Arrivals arrivals;
    private final Session session;
    private final int longest;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    /// @param longest so many bytes a mail may have
    Receiving(Arrivals arrivals, Session session, int longest) {
        this.arrivals = arrivals;
        this.session = session;
        this.longest = longest;
    }

    @Override
    public void from(String from) throws RejectException {
        sender = from.isEmpty() ? from : mailbox(from);
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        recipients.add(mailbox(recipient));
    }

    private static String mailbox(String words) throws RejectException {
        if (MAILBOX.matcher(words).matches()) {
            return words;
        }
        throw new RejectException(553, "5.1.3 Expected a mailbox such as ann@example.org, in ASCII");
    }

    @Override
    public String data(InputStream data) throws IOException, RejectException {
        Optional<byte[]> all = read(data);
        try {
            MailAnswer answer = all.isPresent()
                    ? answer(all.get())
                    : arrivals.refuse(mail(Bytes.of()), 552, "5.3.4 A mail may have " + longest + " bytes");
            if (answer.accepted()) {
                return answer.text();
            }
            // the library keeps a mail that was refused, and would refuse the next one
            session.resetMailTransaction();
            throw new RejectException(answer.code(), answer.text());
        } catch (InterruptedException _) {
            throw new DropConnectionException(421, "4.3.2 It ends, please try again later");
        }
    }

    private MailAnswer answer(byte[] content) throws InterruptedException {
        return hasWholeLines(content)
                ? arrivals.hand(mail(Bytes.of(content)))
                : arrivals.refuse(mail(Bytes.of()), 550, "5.5.2 Each line has to end with CR and LF");
    }

    private Mail mail(Bytes content) {
        return new Mail(arrivals.name(), session.getRemoteAddress().getAddress().getHostAddress(),
                session.getHelo().orElse("").replaceAll("[^!-~]", "?"), sender, recipients, content);
    }

    /// What is too long is read to its end, so that the answer is heard, unless it is far too long.
    private Optional<byte[]> read(InputStream data) throws IOException, RejectException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int length = data.read(piece); length >= 0; length = data.read(piece)) {
            size += length;
            if (size <= longest) {
                all.write(piece, 0, length);
            } else if (size > 2L * longest + PIECE) {
                throw new DropConnectionException(552, "5.3.4 A mail may have " + longest + " bytes");
            }
        }
        return size > longest ? Optional.empty() : Optional.of(all.toByteArray());
    }

    /// A bare CR or LF is the end of a line to some servers and none to others: a mail in which one hides the end of the
    /// mail would be two mails there.
    private static boolean hasWholeLines(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            boolean afterCr = i > 0 && content[i - 1] == '\r';
            if (afterCr != (content[i] == '\n')) {
                return false;
            }
        }
        return content.length == 0 || content[content.length - 1] == '\n';
    }

    @Override
    public void done() {
        // all is done when it is answered
    }
}
