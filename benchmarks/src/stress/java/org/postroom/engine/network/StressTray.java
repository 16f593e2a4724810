package org.postroom.engine.network;

import java.util.List;
import java.util.Optional;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;

/// A real inbox as the stress tests need it, to which nothing has come: where its messages lie is made by whoever is first.
/// The only class of theirs that knows how an [InTray] is made and called.
final class StressTray {
    private final InTray tray;
    private final Route one;
    private final Route other;

    StressTray(int capacity) {
        tray = new InTray("inbox", Optional.empty(), new Room(capacity, WhenFull.WAIT));
        one = new Route(tray);
        other = new Route(tray);
    }

    /// One through which a message went before.
    static StressTray used(int capacity) {
        StressTray tray = new StressTray(capacity);
        tray.put("before");
        tray.take();
        return tray;
    }

    boolean put(Object message) {
        return put(one, message) != InTray.Put.FULL;
    }

    boolean putByOther(Object message) {
        return put(other, message) != InTray.Put.FULL;
    }

    /// Whether the reader had said that it would wait, and must be woken.
    boolean putWakes(Object message) {
        return put(one, message) == InTray.Put.WOKE_READER;
    }

    private InTray.Put put(Route route, Object message) {
        return tray.put(route, message, 0, null);
    }

    /// The next number, or 0 where nothing lies there.
    int take() {
        return tray.take(0, null) instanceof Integer number ? number : 0;
    }

    /// All that is left, as the digits of a number.
    int rest() {
        int digits = 0;
        for (int number = take(); number != 0; number = take()) {
            digits = digits * 10 + number;
        }
        return digits;
    }

    /// By the reader, who has found nothing: whether it may wait now.
    boolean readerMayWait() {
        return tray.readerMayWait();
    }

    /// By a sender, who has found no room: whether it may wait now.
    boolean senderMayWait(Waiter sender) {
        return tray.senderMayWait(sender);
    }

    /// By the reader, after it has taken: lets those go on who wait for room.
    void wakeSenders() {
        tray.wakeOneSender();
    }

    void close() {
        tray.close();
    }

    long passed() {
        return tray.counts().passed();
    }

    /// What is remembered: the number in the inbox, and the message.
    List<Kept> kept() {
        return tray.kept();
    }
}
