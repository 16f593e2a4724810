package org.postroom.engine.network;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.BoxName;

/// The whole way from the outbox that sends to the inbox where the message comes to lie. Its counts are written by
/// whoever adds to that inbox; anyone may read them.
final class Route {
    /// The way of what is put in by a program or a person.
    static final BoxName OUTSIDE = new BoxName("outside", "put");

    private static final VarHandle PASSED;

    static {
        try {
            PASSED = MethodHandles.lookup().findVarHandle(Route.class, "passed", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final InTray to;
    private final @Nullable OutTray from;
    private final @Nullable LiveLink link;
    volatile long dropped;
    volatile long nowhere;
    boolean saidFinished;
    private volatile long passed;
    private volatile boolean gone;
    private volatile @Nullable Tapping tapping;

    Route(OutTray from, LiveLink link, InTray to) {
        this.from = from;
        this.link = link;
        this.to = to;
    }

    /// From outside.
    Route(InTray to) {
        this.from = null;
        this.link = null;
        this.to = to;
    }

    /// The outbox that sends; nothing where that is outside.
    Optional<OutTray> from() {
        return Optional.ofNullable(from);
    }

    /// What was drawn.
    Optional<LiveLink> link() {
        return Optional.ofNullable(link);
    }

    boolean fromOutside() {
        return from == null;
    }

    long passed() {
        return passed;
    }

    void onePassed() {
        PASSED.setOpaque(this, (long) PASSED.getOpaque(this) + 1);
    }

    /// One that had passed was dropped.
    @SuppressWarnings("NonAtomicVolatileUpdate") // one at a time adds
    void oneDropped() {
        passed--;
        dropped++;
    }

    Way way() {
        return new Way(fromName(), link().map(LiveLink::fromName).orElse(fromName()),
                link().map(LiveLink::toName).orElse(to.name()), to.name());
    }

    /// Whether anything listens here. Who sends asks this first: a method that speaks of a class isn't inlined before that
    /// class is there, and the class of those that listen isn't before there is one.
    boolean tapped() {
        return tapping != null;
    }

    /// What listens here, if anything does.
    @Nullable Tapping tapping() {
        return tapping;
    }

    void tapping(@Nullable Tapping listening) {
        tapping = listening;
    }

    /// Whether a person holds back what is sent along it.
    boolean held() {
        Tapping listening = tapping;
        return listening != null && listening.holds();
    }

    /// What a person holds who holds it.
    Hold hold() {
        return new Hold.OfLink(fromName(), to.name());
    }

    /// The wiring has changed: no message may go this way any more.
    void end() {
        gone = true;
    }

    /// Whether whoever sends along it must wait.
    boolean holdsSender() {
        return !gone && to.full();
    }

    boolean gone() {
        return gone;
    }

    /// The way that a message for this one goes now: this one, or what the link leads along since; nothing when the link
    /// was taken away.
    Optional<Route> now() {
        if (!gone) {
            return Optional.of(this);
        }
        return from().stream().flatMap(out -> Arrays.stream(out.routes())).filter(this::isAlong)
                .findFirst();
    }

    /// Whether nothing more comes this way; a chassis whose children speak for it never says so itself.
    boolean finished() {
        return saidFinished || from != null && !from.passedFrom().isEmpty();
    }

    boolean goes(LiveLink along, InTray target) {
        return to == target && link == along;
    }

    /// Whether both follow from the same link.
    boolean isAlong(Route other) {
        return link == other.link;
    }

    BoxName fromName() {
        return from == null ? OUTSIDE : from.boxName();
    }
}
