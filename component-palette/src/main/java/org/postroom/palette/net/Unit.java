package org.postroom.palette.net;

/// What messages are made of what comes from the other side.
public enum Unit {
    /// Texts without their line ends.
    LINES,
    /// Bytes, as many at a time as there are.
    BYTES
}
