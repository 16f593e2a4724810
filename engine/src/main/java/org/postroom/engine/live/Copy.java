package org.postroom.engine.live;

import org.postroom.engine.network.State;

/// A running component that another one made from a type that its settings name: a TCPServer does so for each connection.
/// A value.
///
/// @param path  of the component
/// @param type  such as "part:Guest"
/// @param word  what it was told beyond that, such as the other side's address; may be empty
/// @param state what it did at the moment of the look
public record Copy(String path, String type, String word, State state) {
    /// Whether it has begun and hasn't ended.
    ///
    /// @return whether it counts among those that are there now
    public boolean atWork() {
        return switch (state) {
            case State.Idle _, State.Finished _, State.Failed _ -> false;
            case State.Ready _, State.Running _, State.WaitingForMessage _, State.WaitingForRoom _, State.Pausing _, State.Outside _, State.PausedByYou _ ->
                true;
        };
    }
}
