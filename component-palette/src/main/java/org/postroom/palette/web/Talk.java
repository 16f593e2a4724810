package org.postroom.palette.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.Bytes;

/// A connection to a WebSocket server, as reader and writer share it. Each of its methods may wait, and so is called
/// outside.
record Talk(HttpClient client, WebSocket socket, Ear ear) {
    /// What has come over the connection.
    private sealed interface Event {
        /// A piece of a message: there is more.
        record Piece() implements Event {}

        record Message(Object content) implements Event {}

        /// Nothing more will come.
        record Over(Optional<String> wrong) implements Event {}
    }

    static Talk to(String url, Duration patience, int longest) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
        Ear ear = new Ear(longest);
        try {
            return new Talk(client, client.newWebSocketBuilder().connectTimeout(patience)
                    .buildAsync(URI.create(url), ear).get(), ear);
        } catch (ExecutionException | IllegalArgumentException | InterruptedException e) {
            client.shutdownNow();
            if (e instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            Throwable reason = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            throw new IOException("no connection to " + url + ": "
                    + (reason.getMessage() == null ? "refused" : reason.getMessage()), e);
        }
    }

    /// Waits for the next message; nothing when the other side has closed the connection.
    Optional<Object> next() throws IOException, InterruptedException {
        while (true) {
            switch (ear.events.take()) {
                case Event.Piece _ -> socket.request(1);
                case Event.Message(var content) -> {
                    socket.request(1);
                    return Optional.of(content);
                }
                case Event.Over(var wrong) -> {
                    if (wrong.isPresent()) {
                        throw new IOException(wrong.get());
                    }
                    return Optional.empty();
                }
            }
        }
    }

    /// Whether the other side takes more.
    boolean send(Object message) throws InterruptedException {
        try {
            if (message instanceof Bytes bytes) {
                socket.sendBinary(ByteBuffer.wrap(bytes.toArray()), true).get();
            } else {
                socket.sendText(String.valueOf(message), true).get();
            }
            return true;
        } catch (ExecutionException _) {
            return false; // nobody is there any more
        }
    }

    /// Says that nothing more will come.
    boolean finish() throws InterruptedException {
        try {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get();
            return true;
        } catch (ExecutionException _) {
            return false;
        }
    }

    boolean close() {
        socket.abort();
        client.shutdownNow();
        return true;
    }

    /// Called by the client's own threads, one call at a time, each asked for by [Talk#next].
    static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int longest;

        Ear(int longest) {
            this.longest = longest;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            if (fits(text.length() + data.length())) {
                text.append(data);
                events.add(last ? new Event.Message(text.toString()) : new Event.Piece());
            }
            text.setLength(last ? 0 : text.length());
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            if (fits(bytes.size() + data.remaining())) {
                byte[] piece = new byte[data.remaining()];
                data.get(piece);
                bytes.writeBytes(piece);
                events.add(last ? new Event.Message(Bytes.of(bytes.toByteArray())) : new Event.Piece());
            }
            if (last) {
                bytes.reset();
            }
            return null;
        }

        private boolean fits(int length) {
            if (length > longest) {
                events.add(new Event.Over(Optional.of("the other side sent a message of more than " + longest
                        + " letters, which is the longest here")));
            }
            return length <= longest;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
            events.add(new Event.Piece());
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            events.add(new Event.Piece());
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            events.add(new Event.Over(Optional.empty()));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable wrong) {
            events.add(new Event.Over(Optional.empty())); // it went away without a word, an end like any other
        }
    }
}
