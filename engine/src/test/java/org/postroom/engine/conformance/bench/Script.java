package org.postroom.engine.conformance.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.postroom.engine.component.Chassis;
import org.postroom.engine.component.Children;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// A component whose `main` is a lambda of the test: it has two inboxes and two outboxes, and lets the lambda do all
/// that an author can.
public final class Script extends Chassis {
    /// Its first inbox.
    public final Inbox<Object> inbox = inbox(Object.class, "anything");
    /// Its second inbox.
    public final Inbox<Object> gate = inbox("gate", Object.class, "anything");
    /// Its first outbox.
    public final Outbox<Object> outbox = outbox(Object.class, "anything");
    /// Its second outbox.
    public final Outbox<Object> second = outbox("second", Object.class, "anything");

    private final Act act;

    /// What a script does.
    @FunctionalInterface
    public interface Act {
        /// The component's main.
        void act(Script me) throws Exception;
    }

    /// A script for which the network tends `control`.
    public Script(Act act) {
        this.act = act;
    }

    /// A script that tends `control` by itself.
    public static Script tending(Act act) {
        Script script = new Script(act);
        script.tendControl();
        return script;
    }

    @Override
    protected void main() throws Exception {
        act.act(this);
    }

    /// Its `control`.
    public Inbox<?> control() {
        return inboxes().getFirst();
    }

    /// Says something on `signal`.
    public void say(Object word) throws InterruptedException {
        signal().send(word);
    }

    /// Lets time pass.
    public void rest(Duration time) throws InterruptedException {
        pause(time);
    }

    /// Waits for any of the boxes.
    public Optional<Inbox<?>> any(Inbox<?>... boxes) throws InterruptedException {
        return awaitAny(boxes);
    }

    /// Waits for the world.
    public <T> T away(Callable<T> call) throws Exception {
        return outside(call);
    }

    /// The network's time.
    public Instant clock() {
        return now();
    }

    /// The component's own dice.
    public RandomGenerator dice() {
        return random();
    }

    /// Its children.
    public Children brood() {
        return children();
    }

    /// Adds an inbox.
    public Inbox<Object> addInbox(String name) {
        return inbox(name, Object.class, "added");
    }

    /// Adds an outbox.
    public Outbox<Object> addOutbox(String name) {
        return outbox(name, Object.class, "added");
    }

    /// Takes an inbox away.
    public void drop(Inbox<?> box) {
        remove(box);
    }

    /// Takes an outbox away.
    public void drop(Outbox<?> box) {
        remove(box);
    }
}
