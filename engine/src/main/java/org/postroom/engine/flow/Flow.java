package org.postroom.engine.flow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The whole of a drawing: its components and links, the parts that it uses, and where all of it lies on the canvas.
///
/// @param name    what people call it; may be empty
/// @param drawing its components and links
/// @param parts   the drawings that it uses as components, by name. Kamaelia: Graphline
/// @param taps    what watches it while it runs, apart from the logic
/// @param layout  the geometry, apart from the logic
/// @param unknown fields of the file that this version doesn't know, kept to be written back; those beside its
///                components are here too, not in its drawing
public record Flow(String name, Drawing drawing, SortedMap<String, Drawing> parts, List<Tap> taps, Layout layout,
        Map<String, Object> unknown) {
    /// Copies what it is given.
    public Flow {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        taps = List.copyOf(taps);
        unknown = Tree.copy(unknown);
    }

    /// A flow without anything.
    ///
    /// @return the empty drawing
    public static Flow empty() {
        return new Flow("", Drawing.empty(), Collections.emptySortedMap(), List.of(), Layout.empty(), Map.of());
    }

    /// The same with another name.
    ///
    /// @param other may be empty
    /// @return the flow
    public Flow withName(String other) {
        return new Flow(other, drawing, parts, taps, layout, unknown);
    }

    /// The same with another drawing of its own.
    ///
    /// @param other components and links
    /// @return the flow
    public Flow withDrawing(Drawing other) {
        return new Flow(name, other, parts, taps, layout, unknown);
    }

    /// The same with other parts.
    ///
    /// @param other all of them, by name
    /// @return the flow
    public Flow withParts(SortedMap<String, Drawing> other) {
        return new Flow(name, drawing, other, taps, layout, unknown);
    }

    /// The same with one part put in, or in the place of the one with its name.
    ///
    /// @param part  its name
    /// @param other what is in it
    /// @return the flow
    public Flow withPart(String part, Drawing other) {
        SortedMap<String, Drawing> all = new TreeMap<>(parts);
        all.put(part, other);
        return withParts(all);
    }

    /// The same with other taps.
    ///
    /// @param other all of them
    /// @return the flow
    public Flow withTaps(List<Tap> other) {
        return new Flow(name, drawing, parts, other, layout, unknown);
    }

    /// The same with another geometry.
    ///
    /// @param other where everything lies
    /// @return the flow
    public Flow withLayout(Layout other) {
        return new Flow(name, drawing, parts, taps, other, unknown);
    }
}
