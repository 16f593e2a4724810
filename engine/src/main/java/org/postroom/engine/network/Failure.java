package org.postroom.engine.network;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.engine.component.NoSpaceInBox;
import org.postroom.engine.component.Words;

/// What a component's `main` threw, and on what.
///
/// @param component the component's path
/// @param cause     what was thrown
/// @param message   the message that it had taken last, if any
/// @param times     how often it has failed, this time included
/// @param given     whether a restart was due, but had been tried too often
public record Failure(String component, Throwable cause, Optional<Object> message, int times, boolean given) {
    /// The exception in words, with the message that it came from and the one that had no room.
    ///
    /// @return a phrase
    public String reason() {
        String text = cause.getMessage() == null || cause.getMessage().isBlank()
                ? cause.getClass().getSimpleName()
                : cause.getMessage();
        return text + occasion() + (given ? "; given up after " + times + " failures" : "");
    }

    private String occasion() {
        Optional<Object> sent = cause instanceof NoSpaceInBox full ? full.refused() : Optional.empty();
        String words = Stream.concat(sent.stream().map(m -> "sending: " + Words.brief(m)),
                message.filter(m -> !sent.equals(Optional.of(m))).stream().map(m -> "working on: " + Words.brief(m)))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "" : " (while " + words + ")";
    }

    @Override
    public String toString() {
        return "'" + component + "' failed: " + reason();
    }
}
