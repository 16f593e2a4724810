package org.postroom.engine.component;

import java.util.List;

/// A jar's list of component types, found by [java.util.ServiceLoader]: this is how a palette makes itself known.
public interface ComponentLibrary {
    /// The types, in no particular order.
    ///
    /// @return public classes with a public constructor that takes their `Settings` record, or nothing
    List<Class<? extends Component>> types();
}
