package org.postroom.palette.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.Bytes;

/// The requests that have come and aren't answered yet. Shared by the library's threads and the two components that read
/// and answer them: all is guarded by this.
final class Requests extends Handler.Abstract.NonBlocking {
    private final BlockingQueue<Map<String, Object>> come = new LinkedBlockingQueue<>();
    private final Map<Long, Waiting> waiting = new HashMap<>();
    private final int longestBody;
    private final int most;
    private final Duration patience;
    private long last;
    private boolean closed;

    /// @param longestBody so many bytes somebody may send
    /// @param most        so many may wait for their answers
    /// @param patience    so long a request waits for its answer
    Requests(int longestBody, int most, Duration patience) {
        this.longestBody = longestBody;
        this.most = most;
        this.patience = patience;
    }

    /// Somebody who waits for an answer.
    private record Waiting(Request request, Response response, Callback callback, Scheduler.Task givingUp) {
        void refuse(int status, String reason) {
            Response.writeError(request, response, callback, status, reason);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Content.Source.asByteArrayAsync(request, longestBody, new Promise.Invocable.NonBlocking<>() {
            @Override
            public void succeeded(byte @Nullable [] body) {
                take(request, response, callback, body == null ? new byte[0] : body);
            }

            @Override
            public void failed(Throwable reason) {
                Response.writeError(request, response, callback, reason);
            }
        });
        return true;
    }

    private void take(Request request, Response response, Callback callback, byte[] body) {
        if (!note(request, response, callback, body)) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503,
                    "too many wait already");
        }
    }

    private synchronized boolean note(Request request, Response response, Callback callback, byte[] body) {
        if (closed || waiting.size() >= most) {
            return false;
        }
        long id = ++last;
        Scheduler.Task givingUp = request.getComponents().getScheduler().schedule(() -> giveUp(id),
                patience.toMillis(), TimeUnit.MILLISECONDS);
        waiting.put(id, new Waiting(request, response, callback, givingUp));
        return come.add(message(id, request, body));
    }

    private void giveUp(long id) {
        take(id).ifPresent(late -> late.refuse(HttpStatus.GATEWAY_TIMEOUT_504, "nobody answered in time"));
    }

    private synchronized Optional<Waiting> take(long id) {
        return Optional.ofNullable(waiting.remove(id));
    }

    private static Map<String, Object> message(long id, Request request, byte[] body) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", request.getMethod());
        message.put("path", Request.getPathInContext(request));
        message.put("query", Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""));
        message.put("address", Request.getRemoteAddr(request));
        Map<String, Object> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            String value = Optional.ofNullable(field.getValue()).orElse("");
            headers.merge(field.getLowerCaseName(), value, (before, more) -> before + ", " + more);
        }
        message.put("headers", Collections.unmodifiableMap(headers));
        message.put("body", Bytes.of(body));
        return Collections.unmodifiableMap(message);
    }

    /// Waits for requests. Called outside.
    ///
    /// @return all that there are, at least one
    List<Map<String, Object>> next() throws InterruptedException {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(come.take());
        come.drainTo(all);
        return all;
    }

    /// Answers a request.
    ///
    /// @return what is wrong with the answer, or nothing
    Optional<String> answer(Map<?, ?> answer) {
        if (!(answer.get("id") instanceof Number id)) {
            return Optional.of("an answer has the id of its request, but this one is " + answer);
        }
        Optional<Waiting> asked = take(id.longValue());
        if (asked.isEmpty()) {
            return Optional.of("nobody waits for the answer " + id + ": it has been answered, or came too late");
        }
        asked.get().givingUp().cancel();
        try {
            send(asked.get(), answer);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            asked.get().refuse(HttpStatus.INTERNAL_SERVER_ERROR_500, "the answer was wrong");
            return Optional.of("the answer " + id + " is wrong: " + e.getMessage());
        }
    }

    private static void send(Waiting asked, Map<?, ?> answer) {
        Object body = Optional.<Object>ofNullable(answer.get("body")).orElse("");
        byte[] bytes = body instanceof Bytes raw ? raw.toArray() : Bytes.of(String.valueOf(body)).toArray();
        asked.response().setStatus(status(answer));
        asked.response().getHeaders().put("Content-Type", answer.get("type") instanceof String type
                ? type
                : body instanceof Bytes ? "application/octet-stream" : "text/plain; charset=utf-8");
        if (answer.get("headers") instanceof Map<?, ?> headers) {
            headers.forEach((name, value) -> asked.response().getHeaders().put(
                    header(String.valueOf(name)), String.valueOf(value)));
        }
        asked.response().getHeaders().put("Content-Length", bytes.length);
        asked.response().write(true, ByteBuffer.wrap(bytes), asked.callback());
    }

    private static int status(Map<?, ?> answer) {
        Object status = Optional.<Object>ofNullable(answer.get("status")).orElse(HttpStatus.OK_200);
        if (status instanceof Number number && number.longValue() >= HttpStatus.OK_200 && number.longValue() <= 599) {
            return number.intValue();
        }
        throw new IllegalArgumentException("a status is 200 to 599, not " + status);
    }

    private static String header(String name) {
        if (!name.toLowerCase(Locale.ROOT).matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("a header's name has letters, digits and dashes, not '" + name + "'");
        }
        return name;
    }

    /// Nobody will answer any more: those who wait are told so.
    boolean close() {
        List<Waiting> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(waiting.values());
            waiting.clear();
        }
        left.forEach(each -> each.refuse(HttpStatus.SERVICE_UNAVAILABLE_503, "it ends"));
        return true;
    }
}
