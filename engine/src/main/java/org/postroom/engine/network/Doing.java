package org.postroom.engine.network;

import java.time.Instant;
import java.util.List;

/// What a desk notes before it gives way, for others to read.
sealed interface Doing {
    /// The states without more to tell.
    enum Simply implements Doing {
        NOT_STARTED, GOING, OUTSIDE, HELD, FINISHED
    }

    record AwaitingMessage(List<InTray> trays) implements Doing {}

    record AwaitingRoom(Route route) implements Doing {}

    record HeldBack(Route route) implements Doing {}

    record Pausing(Instant until) implements Doing {}

    record Failed(Failure failure) implements Doing {}
}
