package org.postroom.engine.live;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Words;

/// Which running components were made because a setting of another one names their type, as long as those are there.
/// Shared between threads: many make components, one looks.
final class Origins {
    private final Map<Component, Origin> known = Collections.synchronizedMap(new WeakHashMap<>());

    /// What a component was made from.
    ///
    /// @param type as the setting names it
    /// @param word the settings that it was given beyond those of its type, in brief
    record Origin(String type, String word) {
        private static Origin of(String type, Map<String, Object> settings) {
            return new Origin(type, settings.values().stream().map(Words::brief).collect(Collectors.joining(", ")));
        }
    }

    Component noted(Component made, String type, Map<String, Object> settings) {
        known.put(made, Origin.of(type, settings));
        return made;
    }

    Optional<Origin> of(Component component) {
        return Optional.ofNullable(known.get(component));
    }
}
