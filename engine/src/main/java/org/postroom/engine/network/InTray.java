package org.postroom.engine.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.Tray;
import org.postroom.engine.component.WhenFull;

/// Where the messages of one inbox lie, and what keeps senders and reader apart: a queue with two locks (Michael and
/// Scott, 1996), one for putting, one for taking. Whatever touches both ends takes both, the put lock first.
///
/// Only the [Postman] puts and takes. Longer than most files: all that the two locks guard is here, so that no other code
/// has to know of them.
final class InTray implements Tray {
    private static final int REMEMBERED = 28;
    private static final Queue<Waiter> NOBODY = new ArrayDeque<>(0);

    private final BoxName name;
    private final Optional<Desk> desk;
    private final boolean control;
    private final SpinLock putLock = new SpinLock();
    private final SpinLock takeLock = new SpinLock();
    private final Slots slots = new Slots();
    private volatile Room room;
    private volatile Waiter reader;

    // Guarded by the put lock.
    private volatile long next;
    private long headSeen;
    private boolean readerWaits;
    private long dropped;
    private long droppedOldest;
    private long nowhere;
    private int highWater;
    private volatile boolean closed;

    // Guarded by the take lock.
    private volatile long head;
    private volatile long longestNanos;
    private Queue<Waiter> wantRoom = NOBODY;

    // Guarded by the lock of the network's structure.
    private final List<Route> routes = new ArrayList<>(1); // changed under this tray's locks too
    private final List<LiveLink> linksIn = new ArrayList<>(1);
    private volatile @Nullable InTray passesTo;
    private List<InTray> passedFrom = List.of();

    private final Route outside = new Route(this);

    InTray(BoxName name, Optional<Desk> desk, Room room) {
        this.name = name;
        this.desk = desk;
        this.room = room;
        control = name.box().equals("control");
        reader = desk.<Waiter>map(owner -> owner).orElse(() -> {});
    }

    /// What came of an attempt to put a message in.
    enum Put {
        LIES_THERE, WOKE_READER, FULL, DROPPED, NOWHERE, PASSES
    }

    BoxName name() {
        return name;
    }

    Optional<Desk> desk() {
        return desk;
    }

    Room room() {
        return room;
    }

    /// Sets who is woken when a message comes; it is the component unless somebody outside reads.
    void reader(Waiter outsider) {
        reader = outsider;
    }

    void wakeReader() {
        reader.wake();
    }

    boolean control() {
        return control;
    }

    /// The way in for a program or a person.
    Route outside() {
        return outside;
    }

    @Override
    public Object take() throws InterruptedException {
        return owner().take(this);
    }

    @Override
    public Object takeOr(Object atEnd) throws InterruptedException {
        return owner().takeOr(this, atEnd);
    }

    @Override
    public Optional<Object> poll() throws InterruptedException {
        return owner().poll(this);
    }

    private Desk owner() {
        return desk.orElseThrow(() -> new IllegalStateException(name + " belongs to no component"));
    }

    @Override
    public int size() {
        return (int) Math.max(0, next - head);
    }

    /// Whether it is full, and its rule for that is to let the sender wait.
    boolean full() {
        Room now = room;
        return size() >= now.capacity() && now.whenFull() == WhenFull.WAIT && !closed;
    }

    boolean closed() {
        return closed;
    }

    /// Puts a message in, if the rule for a full inbox lets it.
    Put put(Route route, Object message, long stamp, @Nullable Watcher watcher) {
        putLock.lock();
        try {
            if (passesTo != null) {
                return Put.PASSES;
            }
            if (closed) {
                route.nowhere++;
                nowhere++;
                return Put.NOWHERE;
            }
            if (noRoom() && !makeRoom(route, watcher)) {
                return whenFull(route);
            }
            append(route, message, stamp, watcher);
            boolean wake = readerWaits;
            readerWaits = false;
            return wake ? Put.WOKE_READER : Put.LIES_THERE;
        } finally {
            putLock.unlock();
        }
    }

    private boolean noRoom() {
        if (next - headSeen >= room.capacity()) {
            headSeen = head;
        }
        return next - headSeen >= room.capacity();
    }

    private Put whenFull(Route route) {
        if (room.whenFull() != WhenFull.DROP_NEWEST) {
            return Put.FULL;
        }
        route.dropped++;
        dropped++;
        return Put.DROPPED;
    }

    /// Drops the oldest messages where that is the rule; more than one when the room has become less.
    private boolean makeRoom(Route route, @Nullable Watcher watcher) {
        if (room.whenFull() != WhenFull.DROP_OLDEST) {
            return false;
        }
        takeLock.lock();
        try {
            while (head < next && next - head >= room.capacity()) {
                Route of = source(head, route);
                of.dropped++;
                of.passed--;
                dropped++;
                droppedOldest++;
                if (watcher != null) {
                    watcher.dropped(of.fromName(), name, message(head));
                }
                head = head + 1;
            }
            headSeen = head;
        } finally {
            takeLock.unlock();
        }
        return true;
    }

    private void append(Route route, Object message, long stamp, @Nullable Watcher watcher) {
        long number = next;
        if (number - headSeen >= slots.count()
                || number == slots.count() && slots.count() < room.capacity() + REMEMBERED) {
            grow(number);
        }
        slots.set(number, message, route, stamp);
        if (watcher != null) {
            watcher.delivered(route.fromName(), name, number, message);
        }
        next = number + 1;
        route.passed++;
        int size = (int) (number + 1 - headSeen);
        if (size > highWater) {
            headSeen = head;
            highWater = Math.max(highWater, (int) (number + 1 - headSeen));
        }
    }

    private void grow(long number) {
        takeLock.lock();
        try {
            headSeen = head;
            slots.grow(Math.max(0, number - slots.count()), number);
        } finally {
            takeLock.unlock();
        }
    }

    /// The next message, or null where none lies here; `now` tells how long it lay.
    @Nullable Object take(long now, @Nullable Watcher watcher) {
        if (head == next) {
            return null;
        }
        takeLock.lock();
        try {
            long number = head;
            if (number == next) {
                return null;
            }
            Object message = message(number);
            longestNanos = Math.max(longestNanos, now - slots.stamp(number));
            if (watcher != null) {
                watcher.taken(name, number, message);
            }
            head = number + 1;
            return message;
        } finally {
            takeLock.unlock();
        }
    }

    private Object message(long number) {
        Object message = slots.message(number);
        if (message == null) {
            throw new IllegalStateException(name + " has lost message " + number);
        }
        return message;
    }

    private Route source(long number, Route otherwise) {
        Route source = slots.source(number);
        return source == null ? otherwise : source;
    }

    /// The message that was taken last, if it is remembered.
    Optional<Object> lastTaken() {
        return locked(() -> head == 0 ? Optional.empty() : Optional.ofNullable(slots.message(head - 1)));
    }

    /// By the reader: lets the next message wake it, unless one is here already.
    boolean readerMayWait() {
        putLock.lock();
        try {
            readerWaits = next == head;
            return readerWaits;
        } finally {
            putLock.unlock();
        }
    }

    void readerWaitsNoMore() {
        putLock.lock();
        readerWaits = false;
        putLock.unlock();
    }

    /// By a sender: lets it be woken when there is room, unless there is some already.
    boolean senderMayWait(Waiter sender) {
        return locked(() -> {
            boolean wait = full();
            if (wait && !wantRoom.contains(sender)) {
                wantRoom = wantRoom == NOBODY ? new ArrayDeque<>(2) : wantRoom;
                wantRoom.add(sender);
            }
            return wait;
        });
    }

    /// By a sender that has found room, woken for it or not: no further wake is for it.
    void senderFoundRoom(Waiter sender) {
        locked(() -> wantRoom.remove(sender));
    }

    /// By a sender that gives up waiting: if it was woken for room already, the next one gets it.
    void senderWaitsNoMore(Waiter sender) {
        if (locked(() -> !wantRoom.remove(sender))) {
            wakeOneSender();
        }
    }

    /// Wakes those who wait for room, when there is as much as asked for.
    void wakeSenders(int roomAtLeast) {
        if (!wantRoom.isEmpty() && (closed || room.capacity() - size() >= roomAtLeast)) {
            wakeSenders();
        }
    }

    /// Lets all who wait for room see how things are now.
    void wakeSenders() {
        if (wantRoom.isEmpty()) {
            return;
        }
        List<Waiter> woken = locked(() -> {
            List<Waiter> all = List.copyOf(wantRoom);
            wantRoom.clear();
            return all;
        });
        woken.forEach(Waiter::wake);
    }

    /// Wakes the one who has waited longest for room.
    void wakeOneSender() {
        if (!wantRoom.isEmpty()) {
            Optional<Waiter> first = locked(() -> Optional.ofNullable(wantRoom.poll()));
            first.ifPresent(Waiter::wake);
        }
    }

    /// From now on whatever comes goes nowhere, and nobody waits for room.
    void close() {
        locked(() -> closed = true);
        wakeSenders();
    }

    void room(Room changed) {
        locked(() -> room = changed);
        wakeSenders();
    }

    Counts counts() {
        return locked(() -> new Counts(next - droppedOldest, size(), highWater, dropped, nowhere, longestNanos));
    }

    /// What one route brought here.
    Counts counts(Route route) {
        return locked(() -> {
            int lying = 0;
            for (long n = head; n < next; n++) {
                lying += slots.source(n) == route ? 1 : 0;
            }
            return new Counts(route.passed, lying, highWater, route.dropped, route.nowhere, longestNanos);
        });
    }

    /// What lies here and what is remembered, oldest first.
    List<Kept> kept() {
        return locked(() -> {
            List<Kept> all = new ArrayList<>();
            for (long n = Math.max(0, next - slots.count()); n < next; n++) {
                Object message = slots.message(n);
                Route source = slots.source(n);
                if (message != null && source != null) {
                    all.add(new Kept(n, message, source.fromName(), slots.stamp(n), n >= head));
                }
            }
            return Collections.unmodifiableList(all);
        });
    }

    private <T> T locked(Supplier<T> act) {
        putLock.lock();
        takeLock.lock();
        try {
            return act.get();
        } finally {
            takeLock.unlock();
            putLock.unlock();
        }
    }

    // ---- structure ----

    List<Route> routes() {
        return routes;
    }

    void add(Route route) {
        locked(() -> routes.add(route));
    }

    void remove(Route route) {
        locked(() -> routes.remove(route));
    }

    List<LiveLink> linksIn() {
        return linksIn;
    }

    /// The inbox where a message for this one comes to lie.
    InTray last() {
        InTray inner = passesTo;
        return inner == null ? this : inner.last();
    }

    boolean passes() {
        return passesTo != null;
    }

    List<InTray> passedFrom() {
        return passedFrom;
    }

    /// Lets what comes go to a child's inbox; what lies here already goes there first.
    void passTo(InTray child) {
        List<InTray> from = new ArrayList<>(child.passedFrom);
        from.add(this);
        child.passedFrom = List.copyOf(from);
        InTray target = child.last();
        locked(() -> {
            for (long number = head; number < next; number++) {
                target.moveIn(source(number, outside), message(number), slots.stamp(number));
            }
            head = next;
            return passesTo = child;
        });
        wakeSenders();
    }

    /// A message from an inbox that now passes to this one; where there is no room for it, room is made.
    private void moveIn(Route route, Object message, long stamp) {
        putLock.lock();
        try {
            room = noRoom() ? new Room(Math.min(Room.MOST, size() + 1), room.whenFull()) : room;
            append(route, message, stamp, null);
            route.passed--; // it had passed already
        } finally {
            putLock.unlock();
        }
        wakeReader();
    }

    void passNoMore() {
        InTray child = passesTo;
        if (child != null) {
            child.passedFrom = child.passedFrom.stream().filter(tray -> tray != this).toList();
            passesTo = null;
        }
    }

    /// Notes that a producer linked here has finished; true when it was the last of them.
    boolean lastProducerFinished(Route route) {
        return locked(() -> {
            boolean first = !route.saidFinished;
            route.saidFinished = true;
            return first && routes.stream().allMatch(Route::finished);
        });
    }

    /// Whether all producers linked here have finished.
    boolean producersFinished() {
        return locked(() -> routes.stream().allMatch(Route::finished));
    }
}
