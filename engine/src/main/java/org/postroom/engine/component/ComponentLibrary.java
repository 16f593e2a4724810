package org.postroom.engine.component;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A jar's list of component types, found by [java.util.ServiceLoader]: this is how a palette makes itself known.
public interface ComponentLibrary {
    /// The types, in no particular order.
    ///
    /// @return public classes with a public constructor that takes their `Settings` record, or nothing
    List<Class<? extends Component>> types();

    /// Its language for expressions on a message, which taps are written in, if it brings one.
    ///
    /// @return what makes of a text the function that it is; refuses one that is none with an
    ///         [IllegalArgumentException], as the function does a message that it can't be worked out for
    default Optional<Function<String, UnaryOperator<Object>>> expressions() {
        return Optional.empty();
    }
}
