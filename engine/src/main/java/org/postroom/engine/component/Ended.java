package org.postroom.engine.component;

/// Thrown at a turn boundary of a component whose time is over: nothing more will come, or it was told [Shutdown].
/// Authors let it pass; the network takes it as a normal end.
public final class Ended extends InterruptedException {
    private static final long serialVersionUID = 1L;

    /// The end, with its reason in words.
    ///
    /// @param reason for the log
    public Ended(String reason) {
        super(reason);
    }

    /// A normal end has no stack worth the time to fill it in.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
