package org.postroom.engine.network;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.ChildEnded;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.ProducerFinished;

/// A component from its start to its end, with its failures and fresh instances in between. Runs on the desk's own
/// fiber; `renew` may be called by anyone.
final class Life {
    private static final int MOST_RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Desk desk;
    private final @Nullable Desk parent;
    private @Nullable Deque<Instant> failures; // when there are some
    private volatile Child child;
    private final Component instanceAbove;
    private volatile Component instance;
    private Optional<Failure> failure = Optional.empty();
    private volatile boolean ending;
    private volatile boolean silent;
    private int failed;

    Life(Desk desk, Optional<Desk> parent, Child child) {
        this.desk = desk;
        this.parent = parent.orElse(null);
        this.child = child;
        this.instance = child.instance();
        instanceAbove = parent.map(above -> above.life().instance).orElse(instance);
    }

    /// Gives the first instance its place. Once, before the start.
    void settle() {
        instance.settle(desk);
    }

    Child child() {
        return child;
    }

    Component instance() {
        return instance;
    }

    boolean outermost() {
        return parent == null;
    }

    boolean tendsControl() {
        return instance.tendsControl();
    }

    /// Whether no message could still be waiting for it: it only sends.
    boolean hasNothingToFinish() {
        return instance.inboxes().size() == 1 && !instance.tendsControl();
    }

    boolean ending() {
        return ending;
    }

    /// Its end is nobody's business: it has been taken out of the drawing.
    void silence() {
        silent = true;
    }

    /// Lets a fresh instance go on, with other settings, when the present one next asks for something.
    void renew(Child changed) {
        child = changed;
        desk.attention(Desk.RESET);
    }

    /// What the drawing says about it now, without a fresh instance.
    void amend(Child changed) {
        child = changed;
    }

    void run() {
        do {
            desk.doing(Doing.Simply.GOING);
            desk.network().postman().watcher().ifPresent(watcher -> watcher.started(desk.path()));
            failure = workOnce();
        } while (goesOn());
        finish();
    }

    private Optional<Failure> workOnce() {
        try {
            instance.work();
            return Optional.empty();
        } catch (InterruptedException e) {
            return Optional.empty();
        } catch (Throwable e) {
            return desk.attended(Desk.STOPPING) ? Optional.empty() : Optional.of(failed(e));
        }
    }

    private Failure failed(Throwable cause) {
        failed++;
        Instant now = desk.now();
        boolean givenUp = lately(now) > MOST_RESTARTS && child.onFailure() == OnFailure.RESTART;
        var failure = new Failure(desk.path(), cause, desk.lastTaken(), failed, givenUp);
        desk.network().failed(failure);
        return failure;
    }

    /// How many times it has failed within some time, this one included.
    private int lately(Instant now) {
        Deque<Instant> times = failures == null ? new ArrayDeque<>(1) : failures;
        failures = times;
        times.addLast(now);
        while (times.getFirst().isBefore(now.minus(WITHIN))) {
            times.removeFirst();
        }
        return times.size();
    }

    /// Makes a fresh instance where one is due; one that can't be made counts as one that failed.
    private boolean goesOn() {
        while (freshIsDue()) {
            desk.attentionNoMore(Desk.RESET);
            desk.forgetLastTaken();
            try {
                fresh(child.maker().orElseThrow().get());
                return true;
            } catch (RuntimeException e) {
                failure = Optional.of(failed(e));
            }
        }
        return false;
    }

    private boolean freshIsDue() {
        boolean restart = failure.isPresent() && child.onFailure() == OnFailure.RESTART && !failure.get().given();
        return (restart || desk.attended(Desk.RESET)) && !desk.attended(Desk.SHUTDOWN | Desk.STOPPING)
                && child.maker().isPresent();
    }

    /// The children of the one before go with it.
    private void fresh(Component next) {
        desk.brood().clear();
        instance = next;
        next.settle(desk);
    }

    private void finish() {
        ending = true;
        Thread.interrupted();
        desk.trays().close(); // before it waits to say so: nobody waits for room where nothing is taken any more
        desk.brood().dismiss();
        if (!silent) {
            say();
        }
        Doing last = failure.<Doing>map(Doing.Failed::new).orElse(Doing.Simply.FINISHED);
        if (failure.isPresent() && child.onFailure() == OnFailure.STOP) {
            desk.network().tellAll();
        }
        desk.doing(last);
        tellParent();
        desk.network().over(desk);
    }

    private void say() {
        OutTray signal = desk.trays().outs().getFirst();
        if (signal.saidEnding() || !signal.passedFrom().isEmpty()) {
            return;
        }
        try {
            signal.say(desk.told().orElseGet(ProducerFinished::new));
        } catch (InterruptedException e) {
            // The network stops, and tells those behind.
        }
    }

    /// Unless the parent is a fresh instance by now, which doesn't know of this child.
    private void tellParent() {
        Ending said = desk.told().orElseGet(ProducerFinished::new);
        Optional.ofNullable(parent).filter(above -> above.life().instance == instanceAbove)
                .flatMap(above -> above.trays().in(Chassis.ENDED)).ifPresent(tray -> desk.network().postman()
                        .tryDeliver(tray.outside(), new ChildEnded(name(), said)));
    }

    private String name() {
        return desk.path().substring(desk.path().lastIndexOf('/') + 1);
    }
}
