package org.postroom.engine.component;

/// How much an inbox holds, and what happens when it is full. Kamaelia: `setInboxSize`, with waiting instead of
/// raising as the default.
///
/// @param capacity the most messages that ever lie in it, 1 to [#MOST]
/// @param whenFull the rule for a message that finds no room
public record Room(int capacity, WhenFull whenFull) {
    /// The largest capacity.
    public static final int MOST = 1_000_000;

    /// What an inbox has when nothing else is said: 100 messages, and the sender waits.
    public static final Room USUAL = new Room(100, WhenFull.WAIT);

    /// Refuses a capacity out of bounds.
    public Room {
        if (capacity < 1 || capacity > MOST) {
            throw new IllegalArgumentException("a capacity is 1 to " + MOST + ", not " + capacity);
        }
    }
}
