package org.postroom.engine.stage;

/// A component's place on the [Stage], from its appearance until it is closed. Used by the component's thread and by its
/// [outside][org.postroom.engine.component.Component#outside] calls.
public interface Spot extends AutoCloseable {
    /// Shows another face in place of the one before. Never waits; of several in a short time the person may see only
    /// the last.
    ///
    /// @param face what is seen now
    void show(Face face);

    /// Waits for what the person does. Call it outside.
    ///
    /// @return the oldest act that wasn't taken yet
    /// @throws InterruptedException when the calling thread is interrupted
    Act act() throws InterruptedException;

    /// Leaves the face as it is, and hears of no more acts.
    @Override
    void close();
}
