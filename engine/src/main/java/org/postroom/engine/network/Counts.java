package org.postroom.engine.network;

/// What went through an inbox or along a link.
///
/// @param passed       messages delivered, dropped ones left out
/// @param waiting      messages that lie there now
/// @param highWater    the most that ever lay there at once
/// @param dropped      messages dropped for want of room
/// @param nowhere      messages that found their receiver already ended
/// @param longestNanos the longest that a message lay before it was taken, in nanoseconds of the network's time
public record Counts(long passed, int waiting, int highWater, long dropped, long nowhere, long longestNanos) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /// The same, when nothing of it lies anywhere any more.
    Counts gone() {
        return new Counts(passed, 0, highWater, dropped, nowhere, longestNanos);
    }

    Counts plus(Counts other) {
        return new Counts(passed + other.passed, waiting + other.waiting, Math.max(highWater, other.highWater),
                dropped + other.dropped, nowhere + other.nowhere, Math.max(longestNanos, other.longestNanos));
    }
}
