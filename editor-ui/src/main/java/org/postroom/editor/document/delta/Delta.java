package org.postroom.editor.document.delta;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// What must be kept of a value to get it back from the one that came after it: only what differs. Records, sorted maps
/// and lists are compared by what is in them, by identity first; all else is the same or kept as a whole. What the values
/// mean isn't known here, so nothing that is added to them can be forgotten. A value.
///
/// ```java
/// Delta step = Delta.between(before, after);
/// step.before(after);    // like before, to the order in which its maps are written
/// ```
public sealed interface Delta permits Same, Whole, Fields, Entries, Runs {
    /// The value as it was.
    ///
    /// @param after the one that came after it, or one that is like that
    Object before(Object after);

    /// How many things are kept; a measure of memory that is the same on every machine.
    int kept();

    /// What to keep of a value.
    ///
    /// @param before the value
    /// @param after  the one that comes after it
    static Delta between(Object before, Object after) {
        if (before == after) {
            return Same.SAME;
        }
        return switch (before) {
            case SortedMap<?, ?> was when after instanceof SortedMap<?, ?> is -> Entries.between(was, is);
            case Map<?, ?> was when after instanceof Map<?, ?> is && areAlike(was, is) -> Same.SAME;
            case Map<?, ?> was -> new Whole(was);
            case List<?> was when after instanceof List<?> is -> Runs.between(was, is);
            case Record was when after instanceof Record is && Fields.areIn(was, is) -> Fields.between(was, is);
            default -> before.equals(after) ? Same.SAME : new Whole(before);
        };
    }

    /// Whether a file would have both alike: maps that are equal may still be written in another order.
    static boolean areAlike(Object one, Object other) {
        return between(one, other) instanceof Same;
    }

    private static boolean areAlike(Map<?, ?> one, Map<?, ?> other) {
        return areAlike(List.copyOf(one.keySet()), List.copyOf(other.keySet()))
                && areAlike(List.copyOf(one.values()), List.copyOf(other.values()));
    }
}
