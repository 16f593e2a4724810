package org.postroom.engine.component;

/// The named buses of a network: whoever publishes to a name reaches all who subscribe to it, in whatever order they
/// come. Kamaelia: the services behind `Backplane`.
public interface Buses {
    /// Opens a bus until the component ends.
    ///
    /// @param name the bus
    /// @param in   where the published messages arrive
    /// @param out  where they leave to the subscribers
    /// @throws IllegalStateException when a bus of that name is open
    void open(String name, Inbox<?> in, Outbox<?> out);

    /// Links an outbox to the bus, now or when it opens.
    ///
    /// @param name the bus
    /// @param from the component's own outbox
    void publish(String name, Outbox<?> from);

    /// Links the bus to an inbox, and the end of the bus to the component's `control`, now or when it opens.
    ///
    /// @param name the bus
    /// @param to   the component's own inbox
    void subscribe(String name, Inbox<?> to);
}
