package org.postroom.engine.component;

/// What the sender gets when an inbox whose rule is `fail` is full. Kamaelia: `noSpaceInBox`.
public final class NoSpaceInBox extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// A full inbox.
    ///
    /// @param box      its full name, such as "printer.inbox"
    /// @param capacity the number of messages that it holds at most
    public NoSpaceInBox(String box, int capacity) {
        super(box + " is full (" + capacity + "/" + capacity + ") and its rule for that is 'fail'");
    }
}
