package org.postroom.palette.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Talks with pages and programs that connect by WebSocket, and serves the pages, too, if it has a folder. Without an
/// ancestor in Kamaelia, which is older than WebSockets.
///
/// A guest may ask for a name: `ws://localhost:8080/?name=anna`. A page may connect from this server, from nowhere else
/// unless its origin is set.
@ComponentInfo(group = "Network", summary = "Talks with web pages and programs by WebSocket: what each says leaves,"
        + " what comes is told to all or to one.", atEnd = """
        When nothing more comes to 'inbox', it tells what waits, says good-bye to all guests, and ends. Told to shut \
        down, it ends at once.""", badInput = """
        A map may name by 'to' whom its 'text' or 'data' is for; one without them, or for a guest who isn't there, leaves \
        by 'errors' as a sentence. A guest who doesn't read, or says too much at once, is dropped, which 'guests' tells. \
        Fails where the port is taken.""")
public final class WebSocketServer extends Chassis {
    private static final int LONGEST = 1 << 24;
    private static final int MOST_WAITING = 1_000_000_000;
    private static final int MOST_REMEMBERED = 10_000;
    private static final int FOR_PAGES = 100;

    public record Settings(
            @Help("where it is heard, 0 to 65535; 0 for any port that is free, which 'listening' tells") int port,
            @Help("the name or address on which it is heard: localhost for this computer only, 0.0.0.0 for all") String host,
            @Help("a folder whose files are served as pages, relative to the flow's folder; without it none are") Optional<Path> folder,
            @Help("origins of pages that may connect besides those from here, such as https://example.org; * for all") List<String> origins,
            @Help("how many guests there may be at once, 1 to 90,000; more are refused") int most,
            @Help("how many letters or bytes a guest may send at once, 1 to 16,777,216") int longestMessage,
            @Help("how many letters or bytes may wait for a guest who doesn't read, 1 to 1,000,000,000; with more it is"
                    + " dropped") int waiting,
            @Help("how many of the last messages to all are told to those who come later, 0 to 10,000") int remember,
            @Help("after how long without a word a guest must give a sign of life, 1ms to 86400s") Duration idle) {
        private static final int MOST = 90_000;

        public Settings {
            new WebServer.Place(port, host, 1, idle, idle);
            origins = List.copyOf(origins);
            check(most, 1, MOST, "there may be 1 to 90,000 guests, not ");
            check(longestMessage, 1, LONGEST, "a guest sends 1 to 16,777,216 letters at once, not ");
            check(waiting, 1, MOST_WAITING, "1 to 1,000,000,000 letters may wait for a guest, not ");
            check(remember, 0, MOST_REMEMBERED, "0 to 10,000 messages are remembered, not ");
        }

        private static void check(int value, int least, int most, String sentence) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(sentence + value);
            }
        }

        public Settings() {
            this(0, "localhost", Optional.empty(), List.of(), 1_000, 65_536, 1_000_000, 0, Duration.ofSeconds(60));
        }

        private WebServer.Place place() {
            return new WebServer.Place(port, host, most + FOR_PAGES, idle, idle);
        }
    }

    private final Inbox<Object> control = tendControl();
    private final Outbox<Integer> listening = outbox("listening", Integer.class,
            "the port, as soon as it is heard there");
    private final Settings settings;

    public WebSocketServer(Settings settings) {
        this.settings = settings;
        inbox(Object.class, "for all: text or bytes; for one: maps with 'to', and 'text' or 'data'");
        outbox(Map.class, "what guests say: maps with 'guest', 'address', and 'text' or 'data'");
        outbox("guests", Map.class, "who comes and goes: maps with 'guest', 'address', 'event' and 'reason'");
        outbox("errors", String.class, "what could not be told");
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        Guests guests = new Guests(new Guests.Limits(settings.most(), settings.waiting(), settings.remember(),
                settings.origins()));
        Optional<Path> folder = settings.folder().isPresent()
                ? Optional.of(file(settings.folder().get()))
                : Optional.empty();
        WebServer server = outside(() -> open(guests, folder));
        try (AutoCloseable _ = () -> outside(server::stop)) {
            listening.send(outside(server::port));
            children().adopt(Child.of("writer", new GuestWriter(guests)));
            children().adopt(Child.of("reader", new GuestReader(guests)));
            children().passIn("inbox", BoxName.of("writer.inbox"));
            children().passOut(BoxName.of("writer.errors"), "errors");
            children().passOut(BoxName.of("reader.outbox"), "outbox");
            children().passOut(BoxName.of("reader.guests"), "guests");
            children().names().forEach(children()::start);
            signal().send(awaitChildren(control, "writer", Set.of("reader", "writer")));
        }
    }

    private WebServer open(Guests guests, Optional<Path> folder) throws IOException {
        return WebServer.start(settings.place(), server -> upgrading(server, guests,
                WebServer.files(folder, new DefaultHandler(false, false))));
    }

    private Handler upgrading(Server server, Guests guests, Handler pages) {
        WebSocketUpgradeHandler upgrading = WebSocketUpgradeHandler.from(server,
                container -> configure(container, guests));
        upgrading.setHandler(pages);
        return upgrading;
    }

    private void configure(ServerWebSocketContainer container, Guests guests) {
        container.setIdleTimeout(settings.idle());
        container.setMaxTextMessageSize(settings.longestMessage());
        container.setMaxBinaryMessageSize(settings.longestMessage());
        container.setMaxFrameSize(settings.longestMessage());
        container.addMapping("/*", guests);
    }
}
