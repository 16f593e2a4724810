package org.postroom.engine.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.Words;
import org.postroom.engine.flow.Problem;

/// One reading of settings: who resolves type names, and what was found wrong so far. Confined to the reading thread.
public final class Reading {
    private final Function<String, Maker> makers;
    private final List<Problem> problems = new ArrayList<>();

    /// Starts without problems.
    ///
    /// @param makers says what a type's name stands for, or throws an [IllegalArgumentException] with a sentence
    public Reading(Function<String, Maker> makers) {
        this.makers = makers;
    }

    /// What was found wrong so far.
    ///
    /// @return errors, and warnings for settings that aren't used
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// What was found so far that keeps a component from being made.
    ///
    /// @return the errors
    public List<Problem> errors() {
        return problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
    }

    /// Notes an error, and stands for the value that there isn't.
    ///
    /// @param <T>   the type of the missing value
    /// @param place where
    /// @param text  what is wrong
    /// @return nothing
    public <T> Optional<T> wrong(String place, String text) {
        problems.add(Problem.error(place, text));
        return Optional.empty();
    }

    /// Notes that something threw, and stands for the value that there isn't.
    ///
    /// @param <T>   the type of the missing value
    /// @param place where
    /// @param thing what should have been made: "Grep"
    /// @param cause what was thrown; the text of an [IllegalArgumentException] is taken to be written for people
    /// @return nothing
    public <T> Optional<T> thrown(String place, String thing, Throwable cause) {
        return wrong(place, sentence(thing, cause));
    }

    /// Notes a setting that has no effect.
    ///
    /// @param place where
    /// @param text  why
    public void unused(String place, String text) {
        problems.add(Problem.warning(place, text));
    }

    Maker maker(String type) {
        return makers.apply(type);
    }

    <T> Optional<T> unexpected(String place, Kind expected, Object found) {
        return wrong(place, "expected " + expected.words() + ", found " + found(found));
    }

    static String found(Object value) {
        return switch (value) {
            case String text -> "the text '" + Words.brief(text) + "'";
            case Number number -> "the number " + Words.brief(number);
            case List<?> list -> list.isEmpty() ? "an empty list" : "a list";
            case Map<?, ?> map -> map.isEmpty() ? "an empty object" : "an object";
            default -> Words.brief(value);
        };
    }

    private static String sentence(String thing, Throwable cause) {
        String message = Optional.ofNullable(cause.getMessage()).orElse("");
        if (cause instanceof IllegalArgumentException && !message.isBlank()) {
            return message;
        }
        String kind = cause.getClass().getSimpleName();
        return thing + " can't be made: " + (message.isBlank() ? kind : kind + ": " + message);
    }
}
