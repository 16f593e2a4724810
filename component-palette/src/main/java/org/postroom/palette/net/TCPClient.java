package org.postroom.palette.net;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.postroom.palette.framing.LineCutter;

/// Connects to a server, sends what comes to `inbox` there, and what it answers by `outbox`. Kamaelia: TCPClient.
///
/// Helpers of its own run inside: one that connects, and for each connection one that reads and one that writes. While
/// there is no connection, what comes waits in `inbox`, as its room and its rule have it; what was on its way when a
/// connection was lost is lost with it.
@ComponentInfo(group = "Network", summary = "Connects to a server: what comes goes there, and what it says is sent on.", atEnd = """
        When nothing more comes, it tells the server so, waits for what that still has to say, and ends when the server \
        closes the connection; without a connection it ends when nothing waits. Told to shut down, it ends at once. \
        Ends as well when the server closes the connection first, unless it is to try again.""", badInput = """
        Bytes are sent as they are, anything else as a line. Fails where the host isn't known, the connection is \
        refused, or nobody answers in time, when it has tried as often as it is to; a line that is too long ends the \
        connection.""", kamaelia = "Kamaelia.Internet.TCPClient")
public final class TCPClient extends Chassis {
    private static final int LAST_PORT = 65_535;
    private static final int MOST_TRIES = 1_000_000;
    private static final double MILLIS = 1000;

    public record Settings(@Help("the server's port, 1 to 65535") int port,
            @Help("the server's name or address") String host,
            @Help("what is sent on: lines or bytes") Unit unit,
            @Help("how many letters a line may have, 1 to 16,777,216") int longestLine,
            @Help("how long to wait for a connection, 1ms to 600s") Duration patience,
            @Help("how often in a row it tries again where there is no connection, or it is lost, 0 to 1,000,000; what"
                    + " comes meanwhile waits in 'inbox', what was on its way is lost") int tries,
            @Help("how long it waits before it tries again, 1ms to 600s; then twice as long each time") Duration pause,
            @Help("the longest that it waits before it tries again, 1ms to 86400s") Duration longestPause) {
        public Settings {
            if (port < 1 || port > LAST_PORT) {
                throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
            }
            LineCutter.checkLongest(longestLine);
            check(patience, Duration.ofMinutes(10), "it waits 1ms to 600s for a connection, not ");
            if (tries < 0 || tries > MOST_TRIES) {
                throw new IllegalArgumentException("it tries again 0 to 1,000,000 times, not " + tries);
            }
            check(pause, Duration.ofMinutes(10), "it waits 1ms to 600s before it tries again, not ");
            check(longestPause, Duration.ofDays(1), "it waits at most 1ms to 86400s before it tries again, not ");
        }

        private static void check(Duration time, Duration most, String sentence) {
            if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(most) > 0) {
                throw new IllegalArgumentException(sentence + time);
            }
        }

        public Settings(int port) {
            this(port, "localhost", Unit.LINES, 65_536, Duration.ofSeconds(10), 0, Duration.ofMillis(500),
                    Duration.ofSeconds(30));
        }

        String server() {
            return host + ":" + port;
        }

        /// How long it waits when it has failed so often in a row.
        private Duration pause(int failed) {
            Duration wait = failed == 0 ? Duration.ZERO : pause;
            for (int i = 1; i < failed && wait.compareTo(longestPause) < 0; i++) {
                wait = wait.multipliedBy(2);
            }
            return wait.compareTo(longestPause) < 0 ? wait : longestPause;
        }
    }

    private final Inbox<Object> control = tendControl();
    private final Inbox<Object> inbox = inbox(Object.class,
            "for the server: bytes as they are, anything else as a line");
    private final Outbox<Map<String, Object>> connection;
    private final Settings settings;
    private Optional<Ending> told = Optional.empty();
    private int dialled;
    private int failed;

    public TCPClient(Settings settings) {
        this.settings = settings;
        outbox(Object.class, "what the server says");
        connection = connection();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a box has the class of a map, not of what is in it
    private Outbox<Map<String, Object>> connection() {
        return (Outbox) outbox("connection", Map.class,
                "maps with 'event': connected, lost or failed; the 'reason'; and in how many seconds it tries 'again'");
    }

    @Override
    protected void main() throws Exception {
        while (goesOn(dial())) {
            failed++;
        }
        signal().send(told.orElseGet(ProducerFinished::new));
    }

    /// Tries to connect, and if there is a connection talks until it ends.
    private Dialler dial() throws Exception {
        Dialler dialler = new Dialler(settings, settings.pause(failed));
        String name = "dialler-" + ++dialled;
        children().adopt(Child.of(name, dialler));
        children().start(name);
        await(name, ending -> {
            if (ending instanceof Shutdown || failed > 0 && inbox.size() == 0) {
                children().tell(name, new Shutdown());
            }
        });
        if (dialler.line().isPresent()) {
            connection.send(Map.of("event", "connected", "reason", ""));
            talk(dialler.line().get());
        }
        return dialler;
    }

    @SuppressWarnings("try") // to close it is a call outside, which can be left
    private void talk(Line line) throws Exception {
        Instant began = now();
        String writer = "writer-" + dialled;
        String reader = "reader-" + dialled;
        try (AutoCloseable _ = () -> outside(line::close)) {
            children().adopt(Child.of(writer, new LineWriter(line)));
            children().adopt(Child.of(reader, new LineReader(line)));
            children().passIn("inbox", new BoxName(writer, "inbox"));
            children().passOut(new BoxName(reader, "outbox"), "outbox");
            children().names().forEach(children()::start);
            told.ifPresent(ending -> children().tell(writer, ending));
            // who reads decides: when the server has said all, nobody listens either
            await(reader, ending -> {
                if (ending instanceof Shutdown) {
                    shutDownAll();
                } else {
                    children().tell(writer, ending);
                }
            });
        }
        if (Duration.between(began, now()).compareTo(settings.longestPause()) > 0) {
            failed = 0;
        }
    }

    /// Waits until all children have ended, which the others are told to when the decisive one has, and takes them out.
    private void await(String decisive, Consumer<Ending> listener) throws InterruptedException {
        while (children().running() > 0) {
            if (awaitAny(control, ended).orElse(ended) == ended) {
                if (ended.receive().name().equals(decisive)) {
                    shutDownAll();
                }
            } else if (control.receive() instanceof Ending ending) {
                told = Optional.of(ending);
                listener.accept(ending);
            }
        }
        children().names().forEach(children()::remove);
    }

    private void shutDownAll() {
        children().names().forEach(name -> children().tell(name, new Shutdown()));
    }

    /// Whether it is to try again.
    private boolean goesOn(Dialler last) throws Exception {
        boolean shutDown = told.filter(Shutdown.class::isInstance).isPresent();
        boolean again = failed < settings.tries() && (told.isEmpty() || !shutDown && inbox.size() > 0);
        if (!shutDown && (told.isEmpty() || last.trouble().isPresent())) {
            report(last, again);
        }
        if (!again && !shutDown && last.trouble().isPresent()) {
            throw last.trouble().get();
        }
        return again;
    }

    private void report(Dialler last, boolean again) throws InterruptedException {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("event", last.trouble().isPresent() ? "failed" : "lost");
        words.put("reason", last.trouble().map(IOException::getMessage)
                .orElse("the connection to " + settings.server() + " has ended"));
        if (again) {
            words.put("again", settings.pause(failed + 1).toMillis() / MILLIS);
        }
        connection.send(words);
    }
}
