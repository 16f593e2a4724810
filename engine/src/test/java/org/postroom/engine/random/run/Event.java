package org.postroom.engine.random.run;

import org.postroom.engine.component.BoxName;

/// Something that happened in a run.
public sealed interface Event {
    /// A component was chosen for the next turn.
    record Turn(String component) implements Event {}

    /// A message came to lie in an inbox.
    record Delivered(BoxName from, BoxName to, long number, Object message) implements Event {}

    /// A message was taken.
    record Taken(BoxName from, long number, Object message) implements Event {}

    /// A message was dropped.
    record Dropped(BoxName from, BoxName to, Object message) implements Event {}

    /// A message had nowhere to go.
    record Nowhere(BoxName from, Object message) implements Event {}

    /// A sender got `NoSpaceInBox`; noted by itself.
    record Refused(BoxName from, Object message) implements Event {}

    /// An instance of a component started.
    record Started(String component) implements Event {}

    /// An instance's `main` is over; noted by itself.
    record Left(String component) implements Event {}

    /// A component failed.
    record Failed(String component, String reason) implements Event {}

    /// A component ended.
    record Ended(String component) implements Event {}

    /// Nothing more happened by itself; what follows is the stop.
    record AtRest() implements Event {}
}
