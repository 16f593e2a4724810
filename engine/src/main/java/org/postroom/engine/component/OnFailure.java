package org.postroom.engine.component;

/// What happens to a component whose `main` threw.
public enum OnFailure {
    /// It stays failed; those behind it are told that it has finished.
    LEAVE,
    /// A fresh instance goes on with the same boxes; three times in ten seconds, then it stays failed.
    RESTART,
    /// The whole network is told to shut down.
    STOP
}
