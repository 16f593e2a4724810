package org.postroom.editor.run;

/// Where a run stands.
public enum Phase {
    /// It was never started, or what was left of it is gone.
    NONE,
    /// It is being made.
    STARTING,
    /// It goes on by itself.
    GOING,
    /// It goes on only by steps.
    PAUSED,
    /// It is told to stop.
    STOPPING,
    /// It has come to its end, and can still be looked into.
    ENDED;

    /// Whether its components could still do something.
    public boolean alive() {
        return this == GOING || this == PAUSED;
    }

    /// Whether it can be looked into.
    public boolean visible() {
        return alive() || this == STOPPING || this == ENDED;
    }
}
