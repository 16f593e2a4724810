package org.postroom.engine.component;

/// What lies behind an [Outbox] in a running network. For networks only; authors use the outbox.
@FunctionalInterface
public interface Delivery {
    /// Brings a message to every inbox linked to the outbox, in link order. A turn boundary.
    ///
    /// @param message one immutable value
    /// @throws InterruptedException when the component was told to end, or the thread is interrupted
    void send(Object message) throws InterruptedException;
}
