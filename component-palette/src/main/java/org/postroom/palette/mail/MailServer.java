package org.postroom.palette.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.server.SessionHandler;
import org.subethamail.smtp.server.Session;

/// The library's server, set up so that nobody can ask too much of it.
final class MailServer {
    /// So many may come at the same moment before the first of them is let in.
    private static final int AT_THE_DOOR = 1_000;

    private final org.subethamail.smtp.server.SMTPServer server;
    private final Guests guests;

    private MailServer(org.subethamail.smtp.server.SMTPServer server, Guests guests) {
        this.server = server;
        this.guests = guests;
    }

    /// Takes the port. Called outside.
    static MailServer start(SMTPServer.Settings settings, Arrivals arrivals) throws IOException {
        Guests guests = new Guests(SessionHandler.limitConcurrentSessionsBySource(settings.mostOfOne()));
        MessageHandlerFactory receiving = context -> new Receiving(arrivals, (Session) context,
                settings.longest());
        org.subethamail.smtp.server.SMTPServer server = org.subethamail.smtp.server.SMTPServer.port(settings.port())
                .bindAddress(address(settings.host())).hostName(settings.name()).softwareName("Postroom")
                .backlog(AT_THE_DOOR).serverSocketFactory(Listening::new).serverThreadName("postroom-mail")
                .executorService(threads())
                .maxConnections(settings.most()).maxRecipients(settings.mostRecipients())
                .maxMessageSize(settings.longest()).connectionTimeoutMs((int) settings.idle().toMillis())
                .insertReceivedHeaders(false).sessionHandler(guests).messageHandlerFactory(receiving).build();
        try {
            server.start();
        } catch (RuntimeException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new IOException("port " + settings.port() + " of " + settings.host()
                    + " can't be used, most likely by another program that has it: " + reason.getMessage(), e);
        }
        return new MailServer(server, guests);
    }

    private static InetAddress address(String host) throws IOException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("no computer is known by the name '" + host + "'", e);
        }
    }

    /// One for each connection, light; what a strange word makes it throw has ended its connection, and is nobody
    /// else's concern.
    private static ExecutorService threads() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("postroom-mail-", 1)
                .uncaughtExceptionHandler((_, _) -> {}).factory());
    }

    int port() {
        return server.getPortAllocated();
    }

    /// Lets go of everything; who has just been answered hears it. Called outside.
    boolean stop() throws InterruptedException {
        try {
            guests.hearNoMore();
            guests.awaitLeaving();
        } finally {
            guests.close();
            server.stop();
        }
        return true;
    }

    /// Who is here, and no more from one address than may be. A guest who doesn't read holds the library's stop up unless
    /// the socket is closed before.
    private static final class Guests implements SessionHandler {
        private static final int A_MOMENT = 500;

        private final Set<Session> here = new HashSet<>();
        private final BlockingQueue<Session> gone = new LinkedBlockingQueue<>();
        private final SessionHandler bySource;
        private boolean leaving;

        Guests(SessionHandler bySource) {
            this.bySource = bySource;
        }

        @Override
        public SessionAcceptance accept(Session session) {
            SessionAcceptance acceptance = bySource.accept(session);
            if (acceptance.accepted() && !note(session)) {
                bySource.onSessionEnd(session);
                return SessionAcceptance.failure(421, "4.3.2 It ends, please try again later");
            }
            return acceptance;
        }

        private synchronized boolean note(Session session) {
            return !leaving && here.add(session);
        }

        @Override
        public void onSessionEnd(Session session) {
            bySource.onSessionEnd(session);
            synchronized (this) {
                here.remove(session);
                if (leaving) {
                    gone.add(session);
                }
            }
        }

        /// What they still say isn't heard, so they leave once they have been told what is to be told.
        void hearNoMore() {
            synchronized (this) {
                leaving = true;
            }
            forEach(session -> session.getSocket().shutdownInput());
        }

        /// Until all have left, or none does any more.
        void awaitLeaving() throws InterruptedException {
            boolean more = true;
            while (more && !isEmpty()) {
                more = gone.poll(A_MOMENT, TimeUnit.MILLISECONDS) != null;
            }
        }

        private synchronized boolean isEmpty() {
            return here.isEmpty();
        }

        void close() {
            forEach(Session::closeSocket);
        }

        private interface Act {
            void on(Session session) throws IOException;
        }

        private void forEach(Act act) {
            List<Session> all;
            synchronized (this) {
                all = List.copyOf(here);
            }
            for (Session session : all) {
                try {
                    act.on(session);
                } catch (IOException _) {
                    // it is closed
                }
            }
        }
    }

    /// Gives sockets that tell an end apart from an end.
    private static final class Listening extends ServerSocket {
        Listening() throws IOException {}

        @Override
        public Socket accept() throws IOException {
            Socket socket = new Ending();
            implAccept(socket);
            return socket;
        }
    }

    /// A connection whose end is an error: to the library, a mail that is sent in chunks would be whole there.
    private static final class Ending extends Socket {
        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    return there(super.read());
                }

                @Override
                public int read(byte[] piece, int from, int length) throws IOException {
                    return there(super.read(piece, from, length));
                }
            };
        }

        private static int there(int read) throws SocketException {
            if (read < 0) {
                throw new SocketException("the other side has ended the connection");
            }
            return read;
        }
    }
}
