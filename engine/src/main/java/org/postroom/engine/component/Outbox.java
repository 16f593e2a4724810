package org.postroom.engine.component;

import java.util.Objects;

/// A tray from which the postman fetches a component's messages. Declared in the component's constructor, used in its
/// `main` only, by its own thread.
///
/// @param <T> the type of the messages
public final class Outbox<T> {
    private final String name;
    private final Class<T> type;
    private final String help;
    private Delivery delivery = NotRunning.DELIVERY;

    Outbox(String name, Class<T> type, String help) {
        this.name = name;
        this.type = type;
        this.help = help;
    }

    /// Its name, unique among the outboxes of its component.
    ///
    /// @return for example "outbox"
    public String name() {
        return name;
    }

    /// What it sends.
    ///
    /// @return the type of its messages
    public Class<T> type() {
        return type;
    }

    /// What it is for, for a person.
    ///
    /// @return a phrase
    public String help() {
        return help;
    }

    /// Sends a message; returns when it lies in every linked inbox, in the order of the links. Waits where an inbox
    /// is full and its rule says so. Without a link the message goes nowhere.
    ///
    /// @param message an immutable value; the receiver gets the very same object
    /// @throws NoSpaceInBox         where a linked inbox is full and its rule is `fail`
    /// @throws InterruptedException when the component must end at once
    public void send(T message) throws InterruptedException {
        try {
            delivery.send(Objects.requireNonNull(message, "a message"));
        } catch (NoSpaceInBox e) {
            throw e.of(message);
        }
    }

    void settle(Delivery place) {
        delivery = place;
    }
}
