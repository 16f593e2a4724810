package org.postroom.engine.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.postroom.engine.flow.Problem;

/// A component can't be made from the settings it was given.
public final class WrongSettings extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    WrongSettings(String type, List<Problem> problems) {
        super(type + ": " + problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /// What is wrong, with places that start at `settings`.
    ///
    /// @return at least one
    public List<Problem> problems() {
        return problems;
    }
}
