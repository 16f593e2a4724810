package org.postroom.engine.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.Tray;
import org.postroom.engine.component.WhenFull;

/// Where the messages of one inbox lie, and what keeps senders and reader apart: a queue with two locks (Michael and
/// Scott, 1996), one for adding, one for taking; whatever touches both ends takes both, the put lock first. While only
/// one component sends here it adds without the lock, and the reader takes without the other: see [BiasedLock].
///
/// Only the [Postman] puts and takes.
/// Longer than most files: what two threads may do to an inbox at once is to be read in one place.
final class InTray implements Tray {
    private static final int MESSAGES_A_SENDER = 16;
    private static final VarHandle READER_WAITS;
    private static final VarHandle PILE;

    static {
        try {
            var lookup = MethodHandles.lookup();
            READER_WAITS = lookup.findVarHandle(InTray.class, "readerWaits", boolean.class);
            PILE = lookup.findVarHandle(InTray.class, "pile", Pile.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final String box;
    private final @Nullable Desk desk;
    private final boolean control;
    private volatile Pile pile = Pile.NONE;
    private volatile @Nullable Line wantRoom; // when somebody wants some
    private Doing.@Nullable AwaitingMessage awaited; // when its reader has waited for it alone
    private final boolean supervised;
    private volatile Room room;
    private volatile Waiter reader;
    private volatile boolean readerWaits;
    private volatile boolean closed;

    // Guarded by the lock of the network's structure.
    private volatile List<Route> routes = List.of(); // changed under this tray's locks too, but for the first
    private List<LiveLink> linksIn = List.of();
    private volatile @Nullable InTray passesTo;
    private List<InTray> passedFrom = List.of();

    private @Nullable Route outside;

    InTray(String box, Optional<Desk> owner, Room room) {
        this.box = box;
        desk = owner.orElse(null);
        this.room = room;
        control = box.equals("control");
        reader = desk == null ? () -> {} : desk;
        supervised = desk != null && desk.postman().supervised();
    }

    /// What came of an attempt to put a message in.
    enum Put {
        LIES_THERE, WOKE_READER, FULL, DROPPED, NOWHERE, PASSES
    }

    BoxName name() {
        return new BoxName(desk == null ? "outside" : desk.path(), box);
    }

    String box() {
        return box;
    }

    Optional<Desk> desk() {
        return Optional.ofNullable(desk);
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
        PutEnd in = pileForUse().in();
        in.lock();
        try {
            Route way = outside;
            outside = way == null ? tapped(new Route(this)) : way;
            return outside;
        } finally {
            in.unlock();
        }
    }

    private Route tapped(Route way) {
        desk().ifPresent(owner -> owner.postman().tap(way));
        return way;
    }

    /// All ways that lead here, also the one for a program or a person; where nothing has come yet that isn't made before
    /// it is needed, and asks for itself then what listens to it.
    List<Route> ways() {
        List<Route> ways = new ArrayList<>(routes);
        if (pile != Pile.NONE) {
            ways.add(outside());
        }
        return ways;
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
        return desk().orElseThrow(() -> new IllegalStateException(name() + " belongs to no component"));
    }

    @Override
    public int size() {
        return pile.size();
    }

    boolean empty() {
        return pile.empty();
    }

    /// The same, for the reader.
    boolean emptyForReader() {
        Pile here = pile;
        return here == Pile.NONE || here.out().empty(here.in());
    }

    /// Whether it is full, and its rule for that is to let the sender wait.
    boolean full() {
        Room now = room;
        return pile.size() >= now.capacity() && now.whenFull() == WhenFull.WAIT && !closed;
    }

    boolean closed() {
        return closed;
    }

    /// Where messages lie, for whoever is to lay one there or locks it. There is none before: most inboxes of a large
    /// network never get a message.
    private Pile pileForUse() {
        Pile here = pile;
        if (here != Pile.NONE) {
            return here;
        }
        Pile fresh = new Pile();
        if (mayActAlone(room)) {
            fresh.out().allow(this);
        }
        return PILE.compareAndSet(this, Pile.NONE, fresh) ? fresh : pile;
    }

    // ---- putting ----

    /// Puts a message in, if the rule for a full inbox lets it.
    Put put(Route route, Object message, long stamp, @Nullable Watcher watcher) {
        Put put;
        Pile here = pile;
        if (here.in().begin(route)) {
            try {
                put = add(here, route, message, stamp, watcher);
            } finally {
                here.in().end();
            }
        } else {
            put = putLocked(pileForUse(), route, message, stamp, watcher);
        }
        return put == Put.LIES_THERE && readerIsToBeWoken() ? Put.WOKE_READER : put;
    }

    private Put putLocked(Pile here, Route route, Object message, long stamp, @Nullable Watcher watcher) {
        PutEnd in = here.in();
        in.lock();
        try {
            in.forbid(this::barrier);
            if (passesTo != null) {
                return Put.PASSES;
            }
            Put put = add(here, route, message, stamp, watcher);
            leaveAloneIfLone(in, route);
            return put;
        } finally {
            in.unlock();
            if (route.fromOutside()) {
                VarHandle.fullFence(); // by a thread that no scheduler knows: nobody asks again for its sake
            }
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one at a time adds
    private Put add(Pile here, Route route, Object message, long stamp, @Nullable Watcher watcher) {
        if (closed) {
            route.nowhere++;
            here.in().oneNowhere();
            return Put.NOWHERE;
        }
        int capacity = room.capacity();
        if (!here.hasRoom(capacity) && !makeRoom(here, route, watcher)) {
            return whenFull(here.in(), route);
        }
        here.lay(message, route, stamp, capacity);
        if (watcher != null) {
            watcher.delivered(route.fromName(), name(), here.in().coming(), message);
        }
        here.show();
        route.onePassed();
        return Put.LIES_THERE;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one at a time adds
    private Put whenFull(PutEnd in, Route route) {
        if (room.whenFull() != WhenFull.DROP_NEWEST) {
            return Put.FULL;
        }
        route.dropped++;
        in.oneDropped();
        return Put.DROPPED;
    }

    /// Drops the oldest messages where that is the rule; more than one when the room has become less.
    private boolean makeRoom(Pile here, Route route, @Nullable Watcher watcher) {
        if (room.whenFull() != WhenFull.DROP_OLDEST) {
            return false;
        }
        here.out().lock();
        try {
            while (!here.hasRoom(room.capacity())) {
                dropOldest(here, route, watcher);
            }
        } finally {
            here.out().unlock();
        }
        return true;
    }

    private void dropOldest(Pile here, Route route, @Nullable Watcher watcher) {
        Route of = here.oldestSource(route);
        of.oneDropped();
        here.in().oldestDropped();
        if (watcher != null) {
            watcher.dropped(of.fromName(), name(), here.oldest());
        }
        here.drop();
    }

    /// Who waits must not be overlooked: either it sees the message that was put, or this sees that it waits. Where the
    /// scheduler asks those who wait once more, the fence isn't needed that would make sure of that at once.
    private boolean readerIsToBeWoken() {
        if (supervised) {
            VarHandle.releaseFence();
        } else {
            VarHandle.fullFence();
        }
        boolean waits = readerWaits;
        if (waits) {
            READER_WAITS.setRelease(this, false);
        }
        return waits;
    }

    private void leaveAloneIfLone(PutEnd in, Route route) {
        if (in.always(route) && routes.size() == 1 && routes.getFirst() == route && mayActAlone(room)) {
            in.allow(route);
        }
    }

    private boolean mayActAlone(Room now) {
        return supervised && !control && now.whenFull() != WhenFull.DROP_OLDEST;
    }

    private void barrier() {
        owner().network().scheduler().barrier();
    }

    // ---- taking ----

    /// The next message, or null where none lies here; `now` tells how long it lay.
    @Nullable Object take(long now, @Nullable Watcher watcher) {
        Pile here = pile;
        TakeEnd out = here.out();
        if (!out.begin(this)) {
            return takeLocked(here, now, watcher);
        }
        try {
            return out.empty(here.in()) ? null : takeOldest(here, now, watcher);
        } finally {
            out.end();
        }
    }

    private @Nullable Object takeLocked(Pile here, long now, @Nullable Watcher watcher) {
        if (here.empty()) {
            return null;
        }
        here.out().lock();
        try {
            return here.empty() ? null : takeOldest(here, now, watcher);
        } finally {
            here.out().unlock();
            VarHandle.fullFence(); // a sender sees that there is room, or whoever wakes senders sees that it waits
        }
    }

    private Object takeOldest(Pile here, long now, @Nullable Watcher watcher) {
        if (watcher != null) {
            watcher.taken(name(), here.out().oldest(), here.oldest());
        }
        return here.take(now);
    }

    /// The message that was taken last, if it is remembered.
    Optional<Object> lastTaken() {
        return pile.lastTaken();
    }

    /// By the reader: lets the next message wake it, unless one is here already.
    boolean readerMayWait() {
        READER_WAITS.setRelease(this, true);
        if (!supervised) {
            VarHandle.fullFence();
        }
        if (pile.empty()) {
            return true;
        }
        READER_WAITS.setRelease(this, false);
        return false;
    }

    /// What its reader does that waits for it alone: made once, for it may do so at each message.
    Doing.AwaitingMessage awaited() {
        Doing.AwaitingMessage alone = awaited == null ? new Doing.AwaitingMessage(List.of(this)) : awaited;
        awaited = alone;
        return alone;
    }

    void readerWaitsNoMore() {
        readerWaits = false;
    }

    // ---- waiting for room ----

    /// By a sender: lets it be woken when there is room, unless there is some already.
    boolean senderMayWait(Waiter sender) {
        line().join(sender);
        boolean wait = full();
        if (!wait) {
            line().leave(sender);
        }
        return wait;
    }

    private Line line() {
        Line line = wantRoom;
        if (line == null) {
            PutEnd in = pileForUse().in();
            in.lock();
            try {
                line = wantRoom == null ? new Line() : wantRoom;
                wantRoom = line;
            } finally {
                in.unlock();
            }
        }
        return line;
    }

    private boolean nobodyWantsRoom() {
        Line line = wantRoom;
        return line == null || line.empty();
    }

    /// By a sender that has found room, woken for it or not: no further wake is for it.
    void senderFoundRoom(Waiter sender) {
        if (!nobodyWantsRoom()) {
            line().leave(sender);
        }
    }

    /// By a sender that gives up waiting: if it was woken for room already, the next one gets it.
    void senderWaitsNoMore(Waiter sender) {
        if (!nobodyWantsRoom() && !line().leave(sender)) {
            wakeOneSender();
        }
    }

    /// By the reader about to wait for a message here: wakes some who wait for room, if there is any.
    void wakeSomeSenders() {
        if (!nobodyWantsRoom()) {
            wakeSomeFor(room.capacity() - size());
        }
    }

    /// By the reader about to wait for something else: nobody goes on waiting while there is room.
    void wakeSendersForAllRoom() {
        if (!nobodyWantsRoom()) {
            for (int free = room.capacity() - size(); free > 0; free--) {
                wakeOneSender();
            }
        }
    }

    /// By the reader that has taken a message: the same, at the moment when half of it is room.
    void wakeSendersAtHalf() {
        if (!nobodyWantsRoom()) {
            int capacity = room.capacity();
            int free = capacity - size();
            if (free == Math.max(1, capacity / 2)) {
                wakeSomeFor(free);
            }
        }
    }

    /// Each may well have several messages: were all woken, most would find it full again. The others are woken when the
    /// reader has taken what these bring.
    private void wakeSomeFor(int free) {
        for (int left = free > 0 ? 1 + free / MESSAGES_A_SENDER : 0; left > 0; left--) {
            wakeOneSender();
        }
    }

    /// Lets all who wait for room see how things are now.
    void wakeSenders() {
        if (!nobodyWantsRoom()) {
            line().all().forEach(Waiter::wake);
        }
    }

    /// Wakes the one who has waited longest for room.
    void wakeOneSender() {
        if (!nobodyWantsRoom()) {
            line().first().ifPresent(Waiter::wake);
        }
    }

    // ---- being changed ----

    /// From now on whatever comes goes nowhere, and nobody waits for room.
    void close() {
        closed = true;
        wakeSenders();
    }

    void room(Room changed) {
        excluding(here -> {
            if (!mayActAlone(changed)) {
                here.out().forbid(this::barrier);
            }
            return room = changed;
        });
        wakeSenders();
    }

    void add(Route route) {
        if (routes.isEmpty()) {
            routes = List.of(route); // nobody goes through it meanwhile
        } else {
            excluding(_ -> routes = Few.with(routes, route));
        }
    }

    void remove(Route route) {
        excluding(_ -> routes = Few.without(routes, other -> other == route));
    }

    /// Lets what comes go to a child's inbox; what lies here already goes there first.
    void passTo(InTray child) {
        Route otherwise = outside();
        List<InTray> from = new ArrayList<>(child.passedFrom);
        from.add(this);
        child.passedFrom = List.copyOf(from);
        InTray target = child.last();
        excluding(here -> {
            here.out().forbid(this::barrier);
            for (; !here.empty(); here.drop()) {
                target.moveIn(here.oldestSource(otherwise), here.oldest(), here.oldestStamp());
            }
            return passesTo = child;
        });
        wakeSenders();
    }

    /// A message from an inbox that now passes to this one; where there is no room for it, room is made.
    private void moveIn(Route route, Object message, long stamp) {
        excluding(here -> {
            if (!here.hasRoom(room.capacity())) {
                room = new Room(Math.min(Room.MOST, size() + 1), room.whenFull());
            }
            here.lay(message, route, stamp, room.capacity());
            here.show();
            return true;
        });
        wakeReader();
    }

    /// Lets other messages lie here, out of those that do: some are taken out, or they are in another order.
    void rearrange(UnaryOperator<List<Kept>> change, @Nullable Watcher watcher) {
        Route otherwise = outside();
        excluding(here -> {
            here.out().forbid(this::barrier);
            try {
                List<Kept> before = here.kept().stream().filter(Kept::waiting).toList();
                List<Kept> after = change.apply(before);
                if (!before.containsAll(after) || Set.copyOf(after).size() != after.size()) {
                    throw new IllegalArgumentException("only what lies in " + name() + " can be arranged anew there");
                }
                List<Kept> now = here.arrange(after, otherwise, room.capacity());
                here.in().laidAgain(now.size());
                if (watcher != null) {
                    watcher.rearranged(name(), now);
                }
                return now;
            } finally {
                if (mayActAlone(room)) {
                    here.out().allow(this);
                }
            }
        });
        wakeSenders();
    }

    void passNoMore() {
        InTray child = passesTo;
        if (child != null) {
            child.passedFrom = child.passedFrom.stream().filter(tray -> tray != this).toList();
            passesTo = null;
        }
    }

    /// With nobody adding, and nobody taking who takes the lock.
    private <T> T excluding(Function<Pile, T> act) {
        Pile here = pileForUse();
        here.in().lock();
        here.out().lock();
        try {
            here.in().forbid(this::barrier);
            return act.apply(here);
        } finally {
            here.out().unlock();
            here.in().unlock();
        }
    }

    // ---- looking at it ----

    Counts counts() {
        Pile here = pile;
        PutEnd in = here.in();
        return new Counts(in.next() - in.notPassed(), here.size(), in.highWater(), in.dropped(), in.nowhere(),
                here.out().longestNanos());
    }

    /// What one route brought here.
    Counts counts(Route route) {
        Pile here = pile;
        return new Counts(route.passed(), here.lyingFrom(route), here.in().highWater(), route.dropped, route.nowhere,
                here.out().longestNanos());
    }

    /// What lies here and what is remembered, oldest first.
    List<Kept> kept() {
        return pile.kept();
    }

    List<Route> routes() {
        return routes;
    }

    List<LiveLink> linksIn() {
        return linksIn;
    }

    void add(LiveLink link) {
        linksIn = Few.with(linksIn, link);
    }

    void removeLinkFrom(OutTray from) {
        linksIn = Few.without(linksIn, link -> link.from() == from);
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

    /// Notes that a producer linked here has finished; true when it was the last of them.
    boolean lastProducerFinished(Route route) {
        return excluding(_ -> {
            boolean first = !route.saidFinished;
            route.saidFinished = true;
            return first && routes.stream().allMatch(Route::finished);
        });
    }

    /// Whether all producers linked here have finished.
    boolean producersFinished() {
        return excluding(_ -> routes.stream().allMatch(Route::finished));
    }
}
