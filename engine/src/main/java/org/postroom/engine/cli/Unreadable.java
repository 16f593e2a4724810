package org.postroom.engine.cli;

import java.io.IOException;
import java.util.List;

/// A file that couldn't be read or written, in sentences.
public final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final List<String> problems;

    /// Tells of a file.
    ///
    /// @param problems sentences without a full stop, each with the file's name before it
    public Unreadable(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /// What the command line says about it.
    ///
    /// @return at least one sentence
    public List<String> problems() {
        return problems;
    }
}
