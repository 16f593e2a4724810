package org.postroom.engine.network;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.NoSpaceInBox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.schedule.CoarseClock;
import org.postroom.engine.schedule.Scheduler;

/// The only code that moves a message: from a sender along a route into an inbox, and from there to its reader. So
/// counting and watching need no change to any component. Kamaelia: the postman of MiniAxon.
final class Postman {
    private final CoarseClock clock;
    private final boolean exact;
    private final boolean supervised;
    private volatile @Nullable Watcher watcher;
    private volatile @Nullable Function<Way, Optional<Tapping>> taps; // from the first one on

    /// `exact` wakes a waiting sender at each message taken; else senders are woken when there is room for many.
    Postman(Scheduler scheduler, boolean exact) {
        clock = scheduler.clock();
        this.exact = exact;
        supervised = scheduler.supervises();
    }

    /// Whether the scheduler finds those who were overlooked.
    boolean supervised() {
        return supervised;
    }

    void watcher(Optional<Watcher> listener) {
        watcher = listener.orElse(null);
    }

    Optional<Watcher> watcher() {
        return Optional.ofNullable(watcher);
    }

    boolean exact() {
        return exact;
    }

    void taps(Function<Way, Optional<Tapping>> listening) {
        taps = listening;
    }

    /// Lets a way be listened to as is wished at present. Under the lock of the network's structure, but for the way from
    /// outside.
    void tap(Route route) {
        Function<Way, Optional<Tapping>> listening = taps;
        if (listening != null) {
            tap(route, listening.apply(route.way()).orElse(null));
        }
    }

    /// Whoever hears of holding hears of no message between the two words that goes this way, but for one on its way.
    private void tap(Route route, @Nullable Tapping next) {
        boolean held = route.held();
        boolean holds = next != null && next.holds();
        if (!holds) {
            letGo(route);
        }
        route.tapping(next);
        if (holds && !held) {
            tell(route, Watcher::held);
        }
    }

    /// What was held back on a way is so no longer, where it was.
    void letGo(Route route) {
        if (route.held()) {
            tell(route, Watcher::released);
        }
    }

    private void tell(Route route, BiConsumer<Watcher, List<Hold>> told) {
        Watcher listener = watcher;
        if (listener != null && !route.fromOutside()) {
            told.accept(listener, List.of(route.hold()));
        }
    }

    /// Returns when the message lies in the inbox, or has gone where the rule of a full one sends it; also when the link
    /// was taken away while the sender waited. False when it had nowhere to go then.
    boolean deliver(Desk sender, Route route, Object message) throws InterruptedException {
        Watcher listener = watcher;
        if (listener != null) {
            listener.sending();
        }
        if (route.tapped() && !passes(sender, route, message)) {
            return true;
        }
        return tryDeliver(route, message) || deliverLater(sender, route, message);
    }

    private boolean passes(Desk sender, Route route, Object message) throws InterruptedException {
        Tapping tapping = route.tapping();
        if (tapping == null) {
            return true;
        }
        Tapping.Verdict verdict = tapping.see(route.way(), message);
        sender.linger(verdict.delay(), route);
        if (!verdict.passes()) {
            dropped(route, route.to, message);
        }
        return verdict.passes();
    }

    /// What is put in from outside is seen too, but waits for nothing.
    boolean passes(Route route, Object message) {
        Tapping tapping = route.tapping();
        return tapping == null || tapping.see(route.way(), message).passes();
    }

    private boolean deliverLater(Desk sender, Route route, Object message) throws InterruptedException {
        Optional<Route> way = Optional.of(route);
        do {
            sender.awaitRoom(way.get());
            way = way.get().now();
        } while (way.isPresent() && !tryDeliver(way.get(), message));
        return way.isPresent();
    }

    /// Whether the message has gone its way; if not, there is no room, and nobody waits for any.
    boolean findsRoom(Route route, Object message) {
        try {
            return tryDeliver(route, message);
        } catch (NoSpaceInBox e) {
            return false;
        }
    }

    /// Whether the message has gone its way; if not, the sender must wait for room.
    boolean tryDeliver(Route route, Object message) {
        return tryDeliver(route, route.to, message);
    }

    private boolean tryDeliver(Route route, InTray to, Object message) {
        if (to.control() && message instanceof Ending ending && !worthATray(route, to, ending)) {
            return true;
        }
        switch (to.put(route, message, clock.nanos(), watcher)) {
            case LIES_THERE -> {}
            case WOKE_READER -> to.wakeReader();
            case DROPPED -> dropped(route, to, message);
            case NOWHERE -> nowhere(route, to, message);
            case PASSES -> {
                return tryDeliver(route, to.last(), message);
            }
            case FULL -> {
                refuse(to);
                return false;
            }
        }
        return true;
    }

    private static void refuse(InTray to) {
        if (to.room().whenFull() == WhenFull.FAIL) {
            throw new NoSpaceInBox(to.name().toString(), to.room().capacity());
        }
    }

    /// Handles a word about ending; true when the component wants to find it in its `control` by itself.
    private boolean worthATray(Route route, InTray control, Ending ending) {
        if (control.passes()) {
            return true;
        }
        boolean last = !(ending instanceof ProducerFinished) || route.fromOutside()
                || control.lastProducerFinished(route);
        Optional<Desk> desk = control.desk();
        if (desk.isEmpty() || desk.get().tendsControl()) {
            return last;
        }
        switch (control.put(route, ending, clock.nanos(), watcher)) {
            case LIES_THERE, WOKE_READER -> control.take(clock.nanos(), watcher);
            case NOWHERE -> nowhere(route, control, ending);
            case DROPPED -> dropped(route, control, ending);
            case FULL, PASSES -> {}
        }
        if (last) {
            desk.get().tell(ending);
        }
        return false;
    }

    /// The next message of an inbox, or null where none lies there.
    @Nullable Object fetch(InTray from) {
        Object message = from.take(clock.nanos(), watcher);
        if (exact) {
            from.wakeOneSender();
        } else {
            from.wakeSendersAtHalf();
        }
        return message;
    }

    /// Takes all that lies in an inbox, for nobody.
    void empty(InTray tray) {
        while (tray.size() > 0) {
            fetch(tray);
        }
    }

    /// Where a part's `control` passes to one who has ended, a word to shut down is for the whole part: nobody else in it
    /// would hear of it.
    private void nowhere(Route route, InTray closed, Object message) {
        nowhere(route.fromName(), message);
        InTray drawn = route.link().map(LiveLink::to).orElse(route.to);
        if (message instanceof Shutdown shutdown && drawn.control() && drawn != closed) {
            drawn.desk().ifPresent(part -> part.tell(shutdown));
        }
    }

    void nowhere(BoxName from, Object message) {
        Watcher listener = watcher;
        if (listener != null) {
            listener.nowhere(from, message);
        }
    }

    private void dropped(Route route, InTray at, Object message) {
        Watcher listener = watcher;
        if (listener != null) {
            listener.dropped(route.fromName(), at.name(), message);
        }
    }
}
