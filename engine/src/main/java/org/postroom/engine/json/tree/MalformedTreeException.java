package org.postroom.engine.json.tree;

import java.io.IOException;
import org.postroom.engine.flow.Problem;

/// A text that isn't JSON as [TreeReader] wants it: its first problem, with line and column.
public final class MalformedTreeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    MalformedTreeException(String place, String text) {
        super(place.isEmpty() ? text : place + ": " + text);
        problem = Problem.error(place, text);
    }

    /// What is wrong.
    ///
    /// @return an error whose place is such as "line 3, column 14"; empty where it is about the whole text
    public Problem problem() {
        return problem;
    }
}
