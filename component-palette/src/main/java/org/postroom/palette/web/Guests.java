package org.postroom.palette.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.WebSocketCreator;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.Bytes;

/// Those who are connected to a WebSocket server, and what happens with them. Shared by the library's threads and the two
/// components that hear and talk to them: all is guarded by this, and nothing here waits for a guest.
final class Guests implements WebSocketCreator {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,32}");
    private static final long GOOD_BYE_SECONDS = 1;

    /// What happened.
    sealed interface Event {
        Guest guest();

        record Came(Guest guest) implements Event {}

        record Said(Guest guest, Object content) implements Event {}

        record Left(Guest guest, String reason) implements Event {}
    }

    /// How much is allowed.
    ///
    /// @param most     so many guests
    /// @param waiting  so much may wait for one who doesn't read: letters, or bytes
    /// @param remember so many of the last messages to all are told to those who come later
    /// @param origins  the pages' origins that may connect, besides those from this server
    record Limits(int most, int waiting, int remember, List<String> origins) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private final Deque<Object> last = new ArrayDeque<>();
    private final Limits limits;
    private long come;

    Guests(Limits limits) {
        this.limits = limits;
    }

    // ---- by the library's threads ----

    @Override
    public @Nullable Object createWebSocket(ServerUpgradeRequest request, ServerUpgradeResponse response,
            Callback callback) {
        if (!mayCome(Optional.ofNullable(request.getHeaders().get("Origin")),
                Optional.ofNullable(request.getHeaders().get("Host")).orElse(""))) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403, "not from this page");
            return null;
        }
        if (full()) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "all seats are taken");
            return null;
        }
        String wished = Optional.ofNullable(Request.extractQueryParameters(request).getValue("name")).orElse("");
        return new Guest(this, NAME.matcher(wished).matches() ? wished : "",
                Request.getRemoteAddr(request) + ":" + Request.getRemotePort(request));
    }

    /// A browser tells from which page it comes; programs come from none.
    private boolean mayCome(Optional<String> origin, String host) {
        return origin.isEmpty() || origin.get().replaceFirst("^https?://", "").equalsIgnoreCase(host)
                || limits.origins().contains("*") || limits.origins().contains(origin.get());
    }

    private synchronized boolean full() {
        return guests.size() >= limits.most();
    }

    synchronized void enter(Guest guest) {
        guest.name(free(guest.wished()));
        guests.put(guest.name(), guest);
        events.add(new Event.Came(guest));
        last.forEach(content -> send(guest, content));
    }

    private String free(String wished) {
        String name = wished.isEmpty() ? "guest-" + ++come : wished;
        for (int i = 2; guests.containsKey(name); i++) {
            name = wished.isEmpty() ? "guest-" + ++come : wished + "-" + i;
        }
        return name;
    }

    void said(Guest guest, Object content) {
        events.add(new Event.Said(guest, content));
    }

    synchronized void leave(Guest guest, String reason) {
        if (guests.remove(guest.name(), guest)) {
            events.add(new Event.Left(guest, reason));
        }
    }

    // ---- by the components, outside ----

    /// Waits for something to happen.
    ///
    /// @param heard those whose last words have found their place
    /// @return all that has happened, at least one thing
    List<Event> next(List<Guest> heard) throws InterruptedException {
        heard.forEach(Guest::listen);
        List<Event> all = new ArrayList<>();
        all.add(events.take());
        events.drainTo(all);
        return all;
    }

    /// Tells something to all, or to whom it names.
    ///
    /// @return what is wrong with it, or nothing
    Optional<String> tell(Object message) {
        Optional<Object> content = content(message);
        if (content.isEmpty()) {
            return Optional.of("a map has 'text' or 'data' to tell, but this one is " + message);
        }
        if (message instanceof Map<?, ?> map && map.get("to") != null) {
            return tellOne(String.valueOf(map.get("to")), content.get());
        }
        tellAll(content.get());
        return Optional.empty();
    }

    private static Optional<Object> content(Object message) {
        if (message instanceof Map<?, ?> map) {
            Optional<Object> text = Optional.ofNullable(map.get("text"));
            return text.isPresent() ? text.map(String::valueOf) : Optional.ofNullable(map.get("data"));
        }
        return Optional.of(message instanceof Bytes ? message : message.toString());
    }

    private synchronized Optional<String> tellOne(String name, Object content) {
        Guest guest = guests.get(name);
        if (guest == null) {
            return Optional.of("there is no guest '" + name + "', or not any more");
        }
        send(guest, content);
        return Optional.empty();
    }

    private synchronized void tellAll(Object content) {
        last.add(content);
        while (last.size() > limits.remember()) {
            last.remove();
        }
        List.copyOf(guests.values()).forEach(guest -> send(guest, content)); // one who is dropped leaves meanwhile
    }

    /// Nobody waits for one who doesn't read.
    private void send(Guest guest, Object content) {
        if (guest.send(content) > limits.waiting()) {
            leave(guest, "dropped: it does not read, and more than " + limits.waiting() + " letters wait for it");
            guest.drop();
        }
    }

    private synchronized List<Guest> all() {
        return List.copyOf(guests.values());
    }

    /// Lets all hear the last words, and waits a moment for their good-byes.
    boolean close() throws InterruptedException {
        all().forEach(Guest::close);
        Optional<Event> next = Optional.empty();
        while (!all().isEmpty() && (next = Optional.ofNullable(events.poll(GOOD_BYE_SECONDS, TimeUnit.SECONDS)))
                .isPresent()) {
            // until all have left, or say nothing
        }
        return next.isPresent();
    }
}
