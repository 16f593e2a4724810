package org.postroom.engine.component;

import java.util.Map;

/// A setting that names a component type, to be started by the component that has the setting: "part:Player" in a
/// Carousel's settings. Kamaelia: the component factory of a Carousel.
public interface Maker {
    /// The type's name, as written in the drawing.
    ///
    /// @return such as "Grep" or "part:Player"
    String type();

    /// Makes an idle instance with the type's own settings.
    ///
    /// @return a new component
    /// @throws IllegalArgumentException when the type needs settings that it doesn't have
    default Component make() {
        return make(Map.of());
    }

    /// Makes an idle instance with some settings replaced.
    ///
    /// @param settings by name; for a part by "child.setting"
    /// @return a new component
    /// @throws IllegalArgumentException when the type does not take these settings
    Component make(Map<String, Object> settings);
}
