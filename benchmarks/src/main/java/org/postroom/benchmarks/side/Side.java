package org.postroom.benchmarks.side;

import java.util.List;

/// One who runs the workloads. Each method builds what it needs, lets it work, checks the outcome, and clears up.
/// Boxes hold 100 messages where they are bounded at all; a message is an `Integer` of its own.
public interface Side extends AutoCloseable {
    int CAPACITY = 100;

    /// How many rounds of a fan-out are under way at a time.
    int WINDOW = 50;

    /// From a source through relays to a sink; an operation is a message from end to end.
    Lap pipeline(int relays, int messages) throws Exception;

    /// Two who answer each other, one message between them; an operation is there and back.
    Lap pingPong(int rounds) throws Exception;

    /// Members in a ring, one message in it; an operation is one member to the next.
    Lap ring(int members, int hops) throws Exception;

    /// A hub sends each message to all leaves and each of them answers; an operation is one to all and back.
    Lap fanOut(int leaves, int rounds) throws Exception;

    /// Many, each linked to the next, who have nothing to do.
    Crowd idle(int components) throws Exception;

    /// A fast sender and a slow reader.
    ///
    /// @return bytes of heap in use at each tenth of the way
    List<Long> slowReader(int messages) throws Exception;

    @Override
    default void close() {}
}
