package org.postroom.engine.random.run;

import org.postroom.engine.component.BoxName;

/// Something that happened in a run.
public sealed interface Event {
    /// Something happened to a message.
    sealed interface Move extends Event {}

    /// Something happened to a component.
    sealed interface Life extends Event {}

    /// A component was chosen for the next turn.
    record Turn(String component) implements Event {}

    /// A message came to lie in an inbox.
    record Delivered(BoxName from, BoxName to, long number, Object message) implements Move {}

    /// A message was taken.
    record Taken(BoxName from, long number, Object message) implements Move {}

    /// A message was dropped.
    record Dropped(BoxName from, BoxName to, Object message) implements Move {}

    /// A message had nowhere to go.
    record Nowhere(BoxName from, Object message) implements Move {}

    /// A sender got `NoSpaceInBox`; noted by itself.
    record Refused(BoxName from, Object message) implements Move {}

    /// An instance of a component started.
    record Started(String component) implements Life {}

    /// An instance's `main` is over; noted by itself.
    record Left(String component) implements Life {}

    /// A component failed.
    record Failed(String component, String reason) implements Life {}

    /// A component ended.
    record Ended(String component) implements Life {}

    /// Nothing more happened by itself; what follows is the stop.
    record AtRest() implements Event {}
}
