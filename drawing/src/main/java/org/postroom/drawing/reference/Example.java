package org.postroom.drawing.reference;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.postroom.engine.flow.Flow;

/// A flow in which a component is at work.
///
/// @param file the name of its file
/// @param flow the flow
public record Example(String file, Flow flow) {
    /// A drawing of more components than this is too much for a page.
    private static final int MOST = 9;
    /// In a drawing of no more than this each component is seen.
    private static final int FEW = 6;

    /// The example that shows a type best: its role is seen, it is there once, there is little else. Nothing where only
    /// large ones use it, or one in which it is alone.
    ///
    /// @param type     as drawings write it
    /// @param examples flows by the names of their files
    public static Optional<Example> of(String type, SortedMap<String, Flow> examples) {
        return examples.entrySet().stream().map(entry -> new Example(entry.getKey(), entry.getValue()))
                .filter(example -> example.uses(type) > 0 && example.size() > 1 && example.size() <= MOST)
                .min(Comparator.comparing((Example example) -> !example.shows(type))
                        .thenComparing(example -> example.uses(type) > 1).thenComparingInt(Example::size));
    }

    /// Whether the type plays a role that is seen: among few, several times, or told of in words.
    public boolean shows(String type) {
        return size() <= FEW || uses(type) > 1
                || Pattern.compile("\\b" + Pattern.quote(type) + "\\b").matcher(flow.drawing().about()).find();
    }

    private int size() {
        return flow.drawing().components().size();
    }

    private long uses(String type) {
        return flow.drawing().components().values().stream().filter(placed -> placed.type().equals(type)).count();
    }
}
