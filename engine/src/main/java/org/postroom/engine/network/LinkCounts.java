package org.postroom.engine.network;

import org.postroom.engine.component.BoxName;

/// A link of a running network with its counts.
///
/// @param from   the outbox that it was drawn from
/// @param to     the inbox that it was drawn to; a part's inbox where it leads into a part
/// @param counts what went along it
public record LinkCounts(BoxName from, BoxName to, Counts counts) {}
