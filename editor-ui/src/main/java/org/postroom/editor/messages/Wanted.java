package org.postroom.editor.messages;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Which messages a person looks for: those in whose text something stands, or for which an expression is true.
final class Wanted {
    private static final String MESSAGE = "message";

    private Wanted() {}

    /// @param typed    `late`, or `message.price > 3`: what names `message` and is an expression counts as one
    /// @param language understands expressions
    static Predicate<Object> of(String typed, Function<String, UnaryOperator<Object>> language) {
        String text = typed.strip();
        if (text.contains(MESSAGE)) {
            try {
                UnaryOperator<Object> expression = language.apply(text);
                return message -> holds(expression, message);
            } catch (IllegalArgumentException _) {
                // Then it is only a text, or not yet an expression.
            }
        }
        String small = text.toLowerCase(Locale.ROOT);
        return message -> String.valueOf(message).toLowerCase(Locale.ROOT).contains(small);
    }

    private static boolean holds(UnaryOperator<Object> expression, Object message) {
        try {
            return Boolean.TRUE.equals(expression.apply(message));
        } catch (IllegalArgumentException _) {
            return false; // such as a text that is compared with a number
        }
    }
}
