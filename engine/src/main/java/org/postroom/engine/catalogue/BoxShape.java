package org.postroom.engine.catalogue;

/// A box as the outside sees it.
///
/// @param name unique among the inboxes, or the outboxes, of its component
/// @param type what its messages are instances of
/// @param help what it is for, for a person; may be empty
public record BoxShape(String name, Class<?> type, String help) {}
