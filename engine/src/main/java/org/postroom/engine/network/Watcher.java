package org.postroom.engine.network;

import java.util.List;
import org.postroom.engine.component.BoxName;

/// Hears of everything that moves in a network. Called by the thread that acts, with a lock of the box held: it must be
/// quick, must not wait for anything (a lock of its own, a file), and must not act on the network; only [#sending()] is
/// free to wait. A parallel network calls it from several threads at once.
///
/// It hears of a delivery and of a taking just before anybody can act on them: what it hears of one inbox is, in that
/// order, what happened there.
public interface Watcher {
    /// A component is about to send a message, and holds no lock: a watcher that can't keep pace may wait here, and so
    /// slow the network down.
    ///
    /// @throws InterruptedException when the calling thread is interrupted
    default void sending() throws InterruptedException {}

    /// A message lies in an inbox now.
    ///
    /// @param from    the outbox it came from
    /// @param to      the inbox
    /// @param number  its number in that inbox
    /// @param message the message
    default void delivered(BoxName from, BoxName to, long number, Object message) {}

    /// A message was taken from an inbox by its component.
    ///
    /// @param from    the inbox
    /// @param number  its number in that inbox
    /// @param message the message
    default void taken(BoxName from, long number, Object message) {}

    /// A message was dropped for want of room.
    ///
    /// @param from    the outbox it came from
    /// @param to      the full inbox
    /// @param message the message
    default void dropped(BoxName from, BoxName to, Object message) {}

    /// A person has changed what lies in an inbox: messages were taken out, or are in another order.
    ///
    /// @param box the inbox
    /// @param now what lies there now, the oldest first, with new numbers
    default void rearranged(BoxName box, List<Kept> now) {}

    /// A person holds something from now on, while the rest goes on; each of it was not held before.
    ///
    /// @param what one thing or several at once, none of it at its end
    default void held(List<Hold> what) {}

    /// A person has let go what they held.
    ///
    /// @param what one thing or several at once
    default void released(List<Hold> what) {}

    /// A message had no link to go along, or its receiver had ended.
    ///
    /// @param from    the outbox it came from
    /// @param message the message
    default void nowhere(BoxName from, Object message) {}

    /// A component has started, or started anew.
    ///
    /// @param component its path
    default void started(String component) {}

    /// A component's `main` threw.
    ///
    /// @param failure what happened
    default void failed(Failure failure) {}

    /// A component has come to its end, well or not.
    ///
    /// @param component its path
    default void ended(String component) {}
}
