package org.postroom.engine.random.run;

import org.postroom.engine.component.BoxName;

/// A message like no other in its network.
///
/// @param from   the outbox that sent it
/// @param number counts what that outbox sent, from 0
/// @param hops   how often it is still answered by a further message
public record Numbered(BoxName from, int number, int hops) {
    @Override
    public String toString() {
        return from + "#" + number;
    }
}
