package org.postroom.flows.systems;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A mail server of the library, which keeps what it gets and knows nobody whose name is 'nobody'.
final class MailBox implements AutoCloseable {
    private final List<Letter> letters = Collections.synchronizedList(new ArrayList<>());
    private final SMTPServer server;

    /// On a port that is free.
    MailBox() {
        this(0);
    }

    MailBox(int port) {
        server = SMTPServer.port(port).bindAddress(InetAddress.getLoopbackAddress()).insertReceivedHeaders(false)
                .messageHandlerFactory(_ -> new Taking()).build();
        server.start();
    }

    /// What has come; one letter a character of the content.
    record Letter(String sender, List<String> recipients, String content) {}

    private final class Taking implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.startsWith("nobody@")) {
                throw new RejectException(550, "5.1.1 there is no " + recipient);
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            letters.add(new Letter(sender, List.copyOf(recipients),
                    new String(data.readAllBytes(), StandardCharsets.ISO_8859_1)));
            return "2.0.0 in the box";
        }

        @Override
        public void done() {
            // nothing is left
        }
    }

    int port() {
        return server.getPortAllocated();
    }

    List<Letter> letters() {
        return List.copyOf(letters);
    }

    @Override
    public void close() {
        server.stop();
    }
}
