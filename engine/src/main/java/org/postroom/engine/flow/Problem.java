package org.postroom.engine.flow;

/// Something wrong, or worth a hint, in a drawing or its file.
///
/// @param severity whether the flow can run all the same
/// @param place    where, as a path in the file: `components.chooser.settings.loop`, `links[3]`; empty for the whole
/// @param text     the thing, what was expected, and what there is, in a sentence without a full stop
public record Problem(Severity severity, String place, String text) {
    /// How bad it is.
    public enum Severity {
        /// The flow can't run.
        ERROR,
        /// It runs, but hardly as meant.
        WARNING,
        /// It runs; worth a look.
        HINT
    }

    /// A problem that keeps the flow from running.
    ///
    /// @param place a path in the file
    /// @param text  what is wrong
    /// @return the problem
    public static Problem error(String place, String text) {
        return new Problem(Severity.ERROR, place, text);
    }

    /// A problem with which the flow runs, but hardly as meant.
    ///
    /// @param place a path in the file
    /// @param text  what is wrong
    /// @return the problem
    public static Problem warning(String place, String text) {
        return new Problem(Severity.WARNING, place, text);
    }

    /// Something worth a look.
    ///
    /// @param place a path in the file
    /// @param text  what is unusual
    /// @return the problem
    public static Problem hint(String place, String text) {
        return new Problem(Severity.HINT, place, text);
    }

    @Override
    public String toString() {
        return place.isEmpty() ? text : place + ": " + text;
    }
}
