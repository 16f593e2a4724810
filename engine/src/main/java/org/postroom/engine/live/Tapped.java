package org.postroom.engine.live;

import java.util.Optional;
import org.postroom.engine.flow.Tap;

/// What a tap has seen so far. A value.
///
/// @param tap     the tap
/// @param seen    how many messages came by
/// @param hits    how many of them it was for: those for which its expression is true, or for an expectation isn't
/// @param newest  the newest of those, or what its expression made of it
/// @param trouble in words why it doesn't do what it is for
public record Tapped(Tap tap, long seen, long hits, Optional<Object> newest, Optional<String> trouble) {}
