package org.postroom.engine.network;

import java.time.Duration;

/// Sees each message that is sent along a [Way] just before it is delivered, and says what becomes of it. Called on the
/// sender's thread, with no lock held; under a parallel scheduler on several at once. It must be quick and throw nothing.
public interface Tapping {
    /// What it says of a message that nothing is done about.
    Verdict PASSES = new Verdict(true, Duration.ZERO);

    /// What becomes of a message.
    ///
    /// @param passes whether it is delivered
    /// @param delay  how much later, by the network's time; the sender waits meanwhile
    record Verdict(boolean passes, Duration delay) {}

    /// Sees a message.
    ///
    /// @param way     its way
    /// @param message the message
    /// @return what becomes of it
    Verdict see(Way way, Object message);

    /// Whether no message may go this way; asked anew whenever a network's taps are changed.
    ///
    /// @return true to let the senders wait
    boolean holds();
}
