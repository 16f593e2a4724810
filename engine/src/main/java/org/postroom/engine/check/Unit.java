package org.postroom.engine.check;

import java.util.Optional;

/// Names one drawing among all that a flow uses.
///
/// @param file the file that it is in; empty for the flow under check
/// @param part the part; nothing for the file's own drawing
record Unit(String file, Optional<String> part) {
    static final String UNDER_CHECK = "";

    static Unit of(String file) {
        return new Unit(file, Optional.empty());
    }

    @Override
    public String toString() {
        return part.orElse(file.equals(UNDER_CHECK) ? "this flow" : file);
    }
}
