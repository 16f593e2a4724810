package org.postroom.engine.network;

import java.util.Optional;
import org.postroom.engine.component.Words;

/// What a component's `main` threw, and on what.
///
/// @param component the component's path
/// @param cause     what was thrown
/// @param message   the message that it had taken last, if any
/// @param times     how often it has failed, this time included
/// @param given     whether a restart was due, but had been tried too often
public record Failure(String component, Throwable cause, Optional<Object> message, int times, boolean given) {
    /// The exception in words, with the message that it came from.
    ///
    /// @return a phrase
    public String reason() {
        String text = cause.getMessage() == null || cause.getMessage().isBlank()
                ? cause.getClass().getSimpleName()
                : cause.getMessage();
        String on = message.map(m -> " (while working on: " + Words.brief(m) + ")").orElse("");
        return text + on + (given ? "; given up after " + times + " failures" : "");
    }

    @Override
    public String toString() {
        return "'" + component + "' failed: " + reason();
    }
}
