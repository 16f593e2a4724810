package org.postroom.engine.network;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The messages of one inbox, in their order: a ring whose two indices are the counters, too (after Lamport's queue,
/// 1983). One thread at a time adds, one at a time takes, and they may be two; anyone may read. Who that is, the locks of
/// the two ends decide.
final class Pile {
    /// For inboxes to which nothing has come yet: nobody adds or takes here, or writes anything.
    static final Pile NONE = new Pile();

    private static final int REMEMBERED = 28;

    private final PutEnd in = new PutEnd();
    private final TakeEnd out = new TakeEnd();
    private volatile Slots slots = Slots.NONE;

    PutEnd in() {
        return in;
    }

    TakeEnd out() {
        return out;
    }

    int size() {
        return (int) Math.max(0, in.next() - out.head());
    }

    boolean empty() {
        return out.head() == in.next();
    }

    // ---- by whoever adds ----

    boolean hasRoom(int capacity) {
        return in.hasRoom(capacity, out);
    }

    /// Writes a message, for which there is room, where only [#show] lets others see it.
    void lay(Object message, Route source, long stamp, int capacity) {
        long number = in.coming();
        Slots here = slots;
        int count = here.count();
        if (number >= count && (count < capacity + REMEMBERED || !in.hasRoom(count, out))) {
            here = here.larger(Math.max(0, number - count), number);
            slots = here;
        }
        in.laying(number + 1);
        here.set(number, message, source, stamp);
    }

    void show() {
        in.show(out);
    }

    // ---- by whoever takes, when there is one ----

    Object oldest() {
        return message(out.oldest());
    }

    /// The way by which it came.
    Route oldestSource(Route otherwise) {
        return source(out.oldest(), otherwise);
    }

    long oldestStamp() {
        return slots.stamp(out.oldest());
    }

    /// The oldest message is taken.
    Object take(long now) {
        long number = out.oldest();
        Slots here = slots;
        Object message = here.message(number);
        if (message == null) {
            throw new IllegalStateException("message " + number + " is lost");
        }
        out.lay(now - here.stamp(number));
        out.advance();
        return message;
    }

    /// The oldest message is here no more, though nobody took it.
    void drop() {
        out.advance();
    }

    /// The message that was taken last, if it is remembered.
    Optional<Object> lastTaken() {
        long number = out.oldest() - 1;
        return number < 0 ? Optional.empty() : Optional.ofNullable(slots.message(number));
    }

    private Object message(long number) {
        Object message = slots.message(number);
        if (message == null) {
            throw new IllegalStateException("message " + number + " is lost");
        }
        return message;
    }

    // ---- by whoever has it alone ----

    /// Lets some of the messages that lie here lie behind all of them, in an order, and the others here no more.
    ///
    /// @return them with their new numbers
    List<Kept> arrange(List<Kept> wanted, Route otherwise, int capacity) {
        List<Route> sources = wanted.stream().map(kept -> source(kept.number(), otherwise)).toList();
        while (!empty()) {
            drop();
        }
        List<Kept> now = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Kept kept = wanted.get(i);
            now.add(new Kept(in.coming(), kept.message(), kept.from(), kept.nanos(), true));
            lay(kept.message(), sources.get(i), kept.nanos(), capacity);
            show();
        }
        return now;
    }

    private Route source(long number, Route otherwise) {
        Route source = slots.source(number);
        return source == null ? otherwise : source;
    }

    // ---- by anyone ----

    /// How many of those that lie here came by a route; as good as can be told while others add and take.
    int lyingFrom(Route route) {
        int lying = 0;
        Slots here = slots;
        long last = in.next();
        for (long n = out.head(); n < last; n++) {
            lying += here.source(n) == route ? 1 : 0;
        }
        return lying;
    }

    /// What lies here and what is remembered, oldest first; what is overwritten meanwhile is left out.
    List<Kept> kept() {
        long last = in.next(); // before what was taken, or more would seem to lie here than there is room for
        long taken = out.head();
        Slots here = slots;
        List<Kept> all = new ArrayList<>();
        for (long n = Math.max(0, last - here.count()); n < last; n++) {
            Object message = here.message(n);
            Route source = here.source(n);
            if (message != null && source != null) {
                all.add(new Kept(n, message, source.fromName(), here.stamp(n), n >= taken));
            }
        }
        VarHandle.acquireFence();
        long overwritten = in.laying() - here.count();
        all.removeIf(kept -> kept.number() < overwritten);
        return Collections.unmodifiableList(all);
    }
}
