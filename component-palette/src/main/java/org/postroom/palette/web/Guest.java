package org.postroom.palette.web;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.Bytes;

/// Somebody who is connected to a WebSocket. What he says is taken one by one: the next is asked for when the last has
/// found its place. Public, as the library that calls it must see it. Called by the library's threads and by the components; what is his own is guarded by this.
public final class Guest implements Session.Listener {
    private final Guests guests;
    private final String wished;
    private final String address;
    private String name = "";
    private Optional<Session> session = Optional.empty();
    private long waiting;
    private boolean asked;

    /// @param wished the name that he would like, or an empty one
    Guest(Guests guests, String wished, String address) {
        this.guests = guests;
        this.wished = wished;
        this.address = address;
    }

    String wished() {
        return wished;
    }

    String address() {
        return address;
    }

    synchronized String name() {
        return name;
    }

    synchronized void name(String given) {
        name = given;
    }

    private synchronized void session(Session opened) {
        session = Optional.of(opened);
    }

    private synchronized Optional<Session> session() {
        return session;
    }

    /// Asks for the next thing that he says.
    void listen() {
        session().ifPresent(Session::demand);
    }

    /// Hands something over to him, which may wait until he reads.
    ///
    /// @return how much waits for him with it
    long send(Object content) {
        int size = content instanceof Bytes bytes ? bytes.length() : content.toString().length();
        long all = weigh(size);
        Callback sent = Callback.from(() -> weigh(-size), _ -> weigh(-size));
        session().ifPresent(to -> {
            if (content instanceof Bytes bytes) {
                to.sendBinary(ByteBuffer.wrap(bytes.toArray()), sent);
            } else {
                to.sendText(content.toString(), sent);
            }
        });
        return all;
    }

    private synchronized long weigh(int more) {
        waiting += more;
        return waiting;
    }

    /// Says good-bye when all that waits is sent.
    void close() {
        session().ifPresent(open -> open.close(StatusCode.SHUTDOWN, "it ends", Callback.NOOP));
    }

    /// Lets go of him at once.
    void drop() {
        session().ifPresent(Session::disconnect);
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session(opened);
        opened.addIdleTimeoutListener(_ -> gaveNoSign());
        guests.enter(this);
        opened.demand();
    }

    /// He may just have nothing to say: he is asked for a sign of life once.
    private synchronized boolean gaveNoSign() {
        if (asked) {
            return true;
        }
        asked = true;
        session.ifPresent(open -> open.sendPing(ByteBuffer.allocate(0), Callback.NOOP));
        return false;
    }

    private synchronized void gaveSign() {
        asked = false;
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        gaveSign();
        listen();
    }

    @Override
    public void onWebSocketText(String text) {
        gaveSign();
        guests.said(this, text);
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        gaveSign();
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        callback.succeed();
        guests.said(this, Bytes.of(bytes));
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        guests.leave(this, String.valueOf(cause.getMessage()));
    }

    @Override
    public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
        guests.leave(this, reason == null || reason.isEmpty() ? "left" : reason);
        callback.succeed();
    }
}
