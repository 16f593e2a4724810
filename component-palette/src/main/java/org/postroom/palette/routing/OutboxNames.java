package org.postroom.palette.routing;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Which names a setting may give to outboxes.
final class OutboxNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final int MOST = 100;

    private OutboxNames() {}

    /// @param taken names of boxes that are there anyway
    /// @throws IllegalArgumentException with the first thing that is wrong
    static void check(Collection<String> names, List<String> taken) {
        if (names.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " outboxes, not " + names.size());
        }
        for (String name : names) {
            if (!NAME.matcher(name).matches() || taken.contains(name)) {
                throw new IllegalArgumentException("an outbox can't be named '" + name
                        + "' here: use letters, digits, '-' and '_', and neither '" + String.join("' nor '", taken)
                        + "'");
            }
        }
    }
}
