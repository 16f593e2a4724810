package org.postroom.engine.network;

import org.postroom.engine.component.BoxName;

/// The way that messages take from the outbox that sends to the inbox where they come to lie, past the boxes of parts.
///
/// @param from     the outbox that sends
/// @param linkFrom where the drawn link begins: that outbox, or one of a part around it
/// @param linkTo   where it ends: that inbox, or one of a part around it
/// @param to       the inbox where messages come to lie
public record Way(BoxName from, BoxName linkFrom, BoxName linkTo, BoxName to) {}
