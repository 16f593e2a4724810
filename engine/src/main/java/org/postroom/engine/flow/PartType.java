package org.postroom.engine.flow;

import java.util.Optional;

/// How a drawing names one of its flow's parts as the type of a component: `part:Stage`.
public final class PartType {
    private static final String PREFIX = "part:";

    private PartType() {}

    /// The type that a part is.
    ///
    /// @param part its name, such as "Stage"
    /// @return such as "part:Stage"
    public static String of(String part) {
        return PREFIX + part;
    }

    /// The part that a type stands for, whether there is such a part or not.
    ///
    /// @param type such as "part:Stage", or any other
    /// @return the part's name; nothing for other types
    public static Optional<String> name(String type) {
        return type.startsWith(PREFIX) ? Optional.of(type.substring(PREFIX.length())) : Optional.empty();
    }
}
