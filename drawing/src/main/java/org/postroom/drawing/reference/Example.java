package org.postroom.drawing.reference;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import org.postroom.engine.flow.Flow;

/// A flow that shows how a component is used.
///
/// @param file the name of its file; nothing for a miniature
/// @param flow the flow
public record Example(Optional<String> file, Flow flow) {
    /// A drawing of more components than this hides the one that it should show.
    private static final int MOST = 9;

    /// The smallest of the examples that use a type, of equal ones the first; nothing where only large ones use it.
    ///
    /// @param type     as drawings write it
    /// @param examples flows by the names of their files
    public static Optional<Example> of(String type, SortedMap<String, Flow> examples) {
        return examples.entrySet().stream().filter(entry -> uses(entry.getValue(), type))
                .filter(entry -> size(entry.getValue()) <= MOST)
                .min(Comparator.comparingInt(entry -> size(entry.getValue())))
                .map(entry -> new Example(Optional.of(entry.getKey()), entry.getValue()));
    }

    private static int size(Flow flow) {
        return flow.drawing().components().size();
    }

    private static boolean uses(Flow flow, String type) {
        return flow.drawing().components().values().stream().anyMatch(placed -> placed.type().equals(type));
    }
}
