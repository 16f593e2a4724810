package org.postroom.palette.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.DefaultHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Serves the web: requests leave as maps with an id, and whoever sends a map with the same id to `inbox` answers; what
/// is a file of its folder, if it has one, is answered by that. Kamaelia: HTTPServer, of which each handler was a
/// component.
///
/// A request has `id`, `method`, `path`, `query`, `address`, `headers` (a map, small letters) and `body` (bytes). An
/// answer has `id` and what it needs of `status` (200), `type`, `headers` and `body` (text or bytes).
@ComponentInfo(group = "Network", summary = "Serves the web: requests leave by 'outbox', answers come to 'inbox'; files"
        + " of a folder are served too.", atEnd = """
        When nothing more comes to 'inbox', nobody will answer: it gives the answers that wait, refuses the requests that \
        have none, and ends. Told to shut down, it ends at once.""", badInput = """
        An answer to nobody, or one that makes no sense, leaves by 'errors' as a sentence. Requests that are too long, \
        too many, or get no answer in time are refused. Fails where the port is taken, and at a message that isn't a \
        map.""", kamaelia = "Kamaelia.Protocol.HTTP.HTTPServer.HTTPServer")
public final class HTTPServer extends Chassis {
    private static final int LONGEST = 1 << 30;
    private static final Duration WHEN_FULL = Duration.ofSeconds(1);

    /// Who answers what is no file.
    public enum Rest {
        /// It leaves as a request.
        REQUESTS,
        /// It isn't there.
        NOT_FOUND
    }

    public record Settings(
            @Help("where it is heard, 0 to 65535; 0 for any port that is free, which 'listening' tells") int port,
            @Help("the name or address on which it is heard: localhost for this computer only, 0.0.0.0 for all") String host,
            @Help("a folder whose files are served, relative to the flow's folder; without it none are") Optional<Path> folder,
            @Help("what becomes of a request for which there is no file: requests: it leaves by 'outbox'; notFound: it"
                    + " is told so") Rest rest,
            @Help("how many connections there may be at once, and requests without an answer, 1 to 100,000") int most,
            @Help("how many bytes a request may bring, 0 to 1,073,741,824") int longestBody,
            @Help("how long a request waits for its answer, 1ms to 3600s") Duration patience,
            @Help("ends a connection on which nothing moves for so long, 1ms to 86400s") Duration idle) {
        public Settings {
            new WebServer.Place(port, host, most, idle, WHEN_FULL);
            if (longestBody < 0 || longestBody > LONGEST) {
                throw new IllegalArgumentException(
                        "a request brings 0 to 1,073,741,824 bytes, not " + longestBody);
            }
            if (patience.compareTo(Duration.ofMillis(1)) < 0 || patience.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("a request waits 1ms to 3600s for its answer, not " + patience);
            }
        }

        public Settings() {
            this(0, "localhost", Optional.empty(), Rest.REQUESTS, 1_000, 1 << 20, Duration.ofSeconds(30),
                    Duration.ofSeconds(30));
        }
    }

    private final Inbox<Object> control = tendControl();
    private final Outbox<Integer> listening = outbox("listening", Integer.class,
            "the port, as soon as it is heard there");
    private final Settings settings;

    public HTTPServer(Settings settings) {
        this.settings = settings;
        inbox(Map.class, "answers: maps with id, and status, type, headers, body where they need them");
        outbox(Map.class, "requests: maps with id, method, path, query, address, headers, body");
        outbox("errors", String.class, "what is wrong with an answer");
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        Requests requests = new Requests(settings.longestBody(), settings.most(), settings.patience());
        Optional<Path> folder = settings.folder().isPresent()
                ? Optional.of(file(settings.folder().get()))
                : Optional.empty();
        WebServer server = outside(() -> open(requests, folder));
        try (AutoCloseable _ = () -> outside(server::stop); AutoCloseable _ = () -> outside(requests::close)) {
            listening.send(outside(server::port));
            children().adopt(Child.of("answers", new AnswerWriter(requests)));
            children().adopt(Child.of("requests", new RequestReader(requests)));
            children().passIn("inbox", BoxName.of("answers.inbox"));
            children().passOut(BoxName.of("answers.errors"), "errors");
            children().passOut(BoxName.of("requests.outbox"), "outbox");
            children().names().forEach(children()::start);
            signal().send(awaitChildren(control, "answers", Set.of("answers", "requests")));
        }
    }

    private WebServer open(Requests requests, Optional<Path> folder) throws IOException {
        return WebServer.start(
                new WebServer.Place(settings.port(), settings.host(), settings.most(), settings.idle(), WHEN_FULL),
                _ -> bounded(WebServer.files(folder, rest(requests))));
    }

    private Handler bounded(Handler handler) {
        SizeLimitHandler bounded = new SizeLimitHandler(settings.longestBody(), -1);
        bounded.setHandler(handler);
        return bounded;
    }

    private Handler rest(Requests requests) {
        return switch (settings.rest()) {
            case REQUESTS -> requests;
            case NOT_FOUND -> new DefaultHandler(false, false);
        };
    }
}
