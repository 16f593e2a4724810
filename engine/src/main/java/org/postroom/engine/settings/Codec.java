package org.postroom.engine.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The way between one kind of Java value and what a file has for it. Immutable.
interface Codec {
    Kind kind();

    /// Reads a file's value, or notes what is wrong with it.
    Optional<Object> read(Object value, String place, Reading reading);

    /// What a file has for a Java value.
    ///
    /// @throws IllegalArgumentException where a file can't hold it
    Object write(Object value);

    /// Values to try a type with, where nothing is said yet.
    List<Object> samples();

    /// Notes the type names that a file's value has.
    default void named(Object value, List<String> names) {}

    /// Whether [#named] can ever find one.
    default boolean names() {
        return false;
    }

    /// A codec put together from functions.
    record Of(Kind kind, Reader reader, Function<Object, Object> writer, List<Object> samples) implements Codec {
        @Override
        public Optional<Object> read(Object value, String place, Reading reading) {
            return reader.read(value, place, reading);
        }

        @Override
        public Object write(Object value) {
            return writer.apply(value);
        }
    }

    /// See [Codec#read].
    @FunctionalInterface
    interface Reader {
        Optional<Object> read(Object value, String place, Reading reading);
    }
}
