package org.postroom.engine.component;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A component to be run inside another one, with what the drawing says about it.
///
/// @param name      unique among its siblings
/// @param instance  what runs first
/// @param maker     makes a fresh instance after a failure or a change of settings; without one it can't be restarted
/// @param rooms     the inboxes whose room isn't the usual one
/// @param onFailure what happens when its `main` throws
public record Child(String name, Component instance, Optional<Supplier<Component>> maker, Map<String, Room> rooms,
        OnFailure onFailure) {
    /// Copies what it is given.
    public Child {
        rooms = Map.copyOf(rooms);
    }

    /// A child about which nothing special is said.
    ///
    /// @param name     unique among its siblings
    /// @param instance what runs
    /// @return the child
    public static Child of(String name, Component instance) {
        return new Child(name, instance, Optional.empty(), Map.of(), OnFailure.LEAVE);
    }

    /// A child that can be restarted.
    ///
    /// @param name      unique among its siblings
    /// @param maker     makes an instance each time
    /// @param onFailure what happens when its `main` throws
    /// @return the child
    public static Child of(String name, Supplier<Component> maker, OnFailure onFailure) {
        return new Child(name, maker.get(), Optional.of(maker), Map.of(), onFailure);
    }
}
