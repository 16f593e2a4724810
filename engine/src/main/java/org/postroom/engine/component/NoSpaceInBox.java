package org.postroom.engine.component;

import java.util.Optional;

/// What the sender gets when an inbox whose rule is `fail` is full. Kamaelia: `noSpaceInBox`.
public final class NoSpaceInBox extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private transient Optional<Object> refused = Optional.empty();

    /// A full inbox.
    ///
    /// @param box      its full name, such as "printer.inbox"
    /// @param capacity the number of messages that it holds at most
    public NoSpaceInBox(String box, int capacity) {
        super(box + " is full (" + capacity + "/" + capacity + ") and its rule for that is 'fail'");
    }

    /// The message for which there was no room.
    ///
    /// @return nothing where it was put in from outside: who did that has it
    public Optional<Object> refused() {
        return refused;
    }

    NoSpaceInBox of(Object message) {
        refused = Optional.of(message);
        return this;
    }
}
