package org.postroom.engine.component;

import java.util.Optional;

/// What lies behind an [Inbox] in a running network. For networks only; authors use the inbox.
public interface Tray {
    /// Waits for the next message and takes it. A turn boundary.
    ///
    /// @return the message
    /// @throws Ended                when nothing more will come
    /// @throws InterruptedException when the thread is interrupted
    Object take() throws InterruptedException;

    /// Waits for the next message and takes it, or gives `atEnd`. A turn boundary.
    ///
    /// @param atEnd given back when nothing more will come
    /// @return the message, or `atEnd`
    /// @throws InterruptedException when the thread is interrupted
    Object takeOr(Object atEnd) throws InterruptedException;

    /// Takes a message if there is one. A turn boundary.
    ///
    /// @return the message
    /// @throws InterruptedException when the component was told to end
    Optional<Object> poll() throws InterruptedException;

    /// How many messages lie here now.
    ///
    /// @return 0 up to the capacity
    int size();
}
