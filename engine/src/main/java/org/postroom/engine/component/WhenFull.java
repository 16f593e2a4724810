package org.postroom.engine.component;

/// What happens to a message for a full inbox.
public enum WhenFull {
    /// The sender waits, visibly, until there is room.
    WAIT,
    /// The message that comes is dropped, and counted.
    DROP_NEWEST,
    /// The message that has lain longest is dropped, and counted.
    DROP_OLDEST,
    /// The sender gets [NoSpaceInBox], as in Kamaelia.
    FAIL
}
