package org.postroom.engine.network;

import org.postroom.engine.component.BoxName;

/// A message that lies in an inbox, or lay there and is still remembered.
///
/// @param number  counts the messages of this inbox from 0; a gap shows what is no longer remembered
/// @param message the message itself
/// @param from    the outbox that it came from, or `outside.put` for one put in from outside
/// @param nanos   when it came, in the network's time since its start, to the millisecond
/// @param waiting whether it still lies there
public record Kept(long number, Object message, BoxName from, long nanos, boolean waiting) {}
