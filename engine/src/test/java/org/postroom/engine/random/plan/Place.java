package org.postroom.engine.random.plan;

import java.util.List;

/// A component on paper: a [Job] or a [Part].
public sealed interface Place permits Job, Part {
    /// Its path in the network.
    String path();

    /// Its inboxes, without `control`.
    List<String> inboxes();

    /// Its outboxes, without `signal`.
    List<String> outboxes();

    /// Its name among its siblings.
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }
}
