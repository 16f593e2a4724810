package org.postroom.engine.cli;

import java.io.IOException;
import java.util.List;

/// A file that couldn't be read or written, in sentences.
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final List<String> problems;

    Unreadable(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
