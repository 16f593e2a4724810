package org.postroom.engine.flow;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;

/// A component in a drawing.
///
/// @param type      the name of its type: of the catalogue, `part:Name`, or `./other.flow.json`
/// @param label     what people call it; empty where its id serves
/// @param settings  as written in the file; read against the type's settings record
/// @param rooms     the inboxes whose room isn't the usual one
/// @param onFailure what happens when its `main` throws
/// @param unknown   fields of the file that this version doesn't know; those about its inboxes under `inboxes`
public record Placed(String type, String label, Map<String, Object> settings, SortedMap<String, Room> rooms,
        OnFailure onFailure, Map<String, Object> unknown) {
    /// Copies what it is given.
    public Placed {
        settings = Tree.copy(settings);
        rooms = Collections.unmodifiableSortedMap(new TreeMap<>(rooms));
        unknown = Tree.copy(unknown);
    }

    /// A component about which nothing special is said.
    ///
    /// @param type the name of its type
    /// @return the component
    public static Placed of(String type) {
        return new Placed(type, "", Map.of(), Collections.emptySortedMap(), OnFailure.LEAVE, Map.of());
    }

    /// The same with another type.
    ///
    /// @param other the name of a type
    /// @return the component
    public Placed withType(String other) {
        return new Placed(other, label, settings, rooms, onFailure, unknown);
    }

    /// The same with another label.
    ///
    /// @param other may be empty
    /// @return the component
    public Placed withLabel(String other) {
        return new Placed(type, other, settings, rooms, onFailure, unknown);
    }

    /// The same with other settings.
    ///
    /// @param other all of them, as a file has them
    /// @return the component
    public Placed withSettings(Map<String, Object> other) {
        return new Placed(type, label, other, rooms, onFailure, unknown);
    }

    /// The same with other rooms.
    ///
    /// @param other the inboxes whose room isn't the usual one
    /// @return the component
    public Placed withRooms(SortedMap<String, Room> other) {
        return new Placed(type, label, settings, other, onFailure, unknown);
    }

    /// The same with another rule for its failing.
    ///
    /// @param other the rule
    /// @return the component
    public Placed withOnFailure(OnFailure other) {
        return new Placed(type, label, settings, rooms, other, unknown);
    }

    /// The same with other fields that this version doesn't know.
    ///
    /// @param other all of them
    /// @return the component
    public Placed withUnknown(Map<String, Object> other) {
        return new Placed(type, label, settings, rooms, onFailure, other);
    }
}
