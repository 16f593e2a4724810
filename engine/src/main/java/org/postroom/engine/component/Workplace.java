package org.postroom.engine.component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.postroom.engine.stage.Stage;

/// What a network gives to a component while it runs. For networks only: authors use the methods of [Component].
public interface Workplace {
    /// The tray behind an inbox, made when it isn't there.
    ///
    /// @param inbox one of the component's own
    /// @return its tray
    Tray tray(Inbox<?> inbox);

    /// The way out of an outbox, made when it isn't there.
    ///
    /// @param outbox one of the component's own
    /// @return its delivery
    Delivery delivery(Outbox<?> outbox);

    /// Takes an inbox away, with what lies in it. Kamaelia: `deleteInbox`.
    ///
    /// @param inbox one of the component's own
    void remove(Inbox<?> inbox);

    /// Takes an outbox away. Kamaelia: `deleteOutbox`.
    ///
    /// @param outbox one of the component's own
    void remove(Outbox<?> outbox);

    /// Waits until one of the boxes has a message. A turn boundary.
    ///
    /// @param inboxes the component's own boxes, the first one with a message wins
    /// @return the box, or nothing when nothing more will come
    /// @throws InterruptedException when the component must end at once
    Optional<Inbox<?>> awaitAny(List<Inbox<?>> inboxes) throws InterruptedException;

    /// Lets time pass. A turn boundary.
    ///
    /// @param time zero or more
    /// @throws InterruptedException when the component must end at once
    void pause(Duration time) throws InterruptedException;

    /// Waits for the world, while the other components go on. A turn boundary.
    ///
    /// @param <T>  what the call gives
    /// @param call runs on another thread and must not touch the component's boxes
    /// @return what the call gives
    /// @throws Exception what the call throws; [InterruptedException] when the component must end at once
    <T> T outside(Callable<T> call) throws Exception;

    /// The network's time.
    ///
    /// @return now
    Instant now();

    /// The component's own dice: from the network's seed and the component's name.
    ///
    /// @return always the same generator
    RandomGenerator random();

    /// Where the files are that settings name.
    ///
    /// @return the network's folder
    Folder folder();

    /// Where the component talks with a person.
    ///
    /// @return always the same
    Console console();

    /// Where the component shows itself to a person.
    ///
    /// @return its own
    Stage stage();

    /// The children of a component that has some.
    ///
    /// @return what can be done with them
    Children children();

    /// The named buses of this network.
    ///
    /// @return what can be done with them
    Buses buses();
}
