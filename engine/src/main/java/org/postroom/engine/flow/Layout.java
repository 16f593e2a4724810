package org.postroom.engine.flow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where everything lies on the canvas, in pixels at 100 %. Stands apart from the logic, so that a moved box doesn't
/// touch it.
///
/// @param drawing the geometry of the flow itself
/// @param parts   the geometry of its parts, by name
/// @param unknown fields of the file that this version doesn't know; those beside the flow's own geometry are here too,
///                not in its sheet
public record Layout(Sheet drawing, SortedMap<String, Sheet> parts, Map<String, Object> unknown) {
    /// Copies what it is given.
    public Layout {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        unknown = Tree.copy(unknown);
    }

    /// No geometry at all.
    ///
    /// @return the empty layout
    public static Layout empty() {
        return new Layout(Sheet.empty(), Collections.emptySortedMap(), Map.of());
    }

    /// The geometry of one drawing.
    ///
    /// @param components the upper left corners, by id
    /// @param notes      texts on the canvas
    /// @param frames     labelled rectangles behind components
    /// @param bends      points that links pass on their way, by a link as text: `reader.outbox -> printer.inbox`; see
    ///                   [Link#toString]. Links that join the same boxes bend alike
    /// @param unknown    fields of the file that this version doesn't know
    public record Sheet(SortedMap<String, Point> components, List<Note> notes, List<Frame> frames,
            SortedMap<String, List<Point>> bends, Map<String, Object> unknown) {
        /// Copies what it is given.
        public Sheet {
            components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
            notes = List.copyOf(notes);
            frames = List.copyOf(frames);
            bends = copy(bends);
            unknown = Tree.copy(unknown);
        }

        /// A sheet about which nothing else is said.
        ///
        /// @param components the upper left corners, by id
        /// @param notes      texts on the canvas
        /// @param frames     labelled rectangles behind components
        public Sheet(SortedMap<String, Point> components, List<Note> notes, List<Frame> frames) {
            this(components, notes, frames, Collections.emptySortedMap(), Map.of());
        }

        /// No geometry at all.
        ///
        /// @return the empty sheet
        public static Sheet empty() {
            return new Sheet(Collections.emptySortedMap(), List.of(), List.of());
        }

        /// The points that a link passes on its way.
        ///
        /// @param link of the same drawing
        /// @return in their order; empty for a link that goes as it likes
        public List<Point> bendsOf(Link link) {
            return bends.isEmpty() ? List.of() : bends.getOrDefault(link.toString(), List.of());
        }

        private static SortedMap<String, List<Point>> copy(SortedMap<String, List<Point>> bends) {
            SortedMap<String, List<Point>> copy = new TreeMap<>();
            bends.forEach((link, points) -> copy.put(link, List.copyOf(points)));
            return Collections.unmodifiableSortedMap(copy);
        }
    }

    /// A place.
    ///
    /// @param x to the right
    /// @param y downwards
    public record Point(double x, double y) {}

    /// A width and a height.
    ///
    /// @param width  1 or more
    /// @param height 1 or more
    public record Size(double width, double height) {}

    /// A text on the canvas.
    ///
    /// @param text    in Markdown
    /// @param at      its upper left corner
    /// @param size    its width and height
    /// @param unknown fields of the file that this version doesn't know
    public record Note(String text, Point at, Size size, Map<String, Object> unknown) {
        /// Copies what it is given.
        public Note {
            unknown = Tree.copy(unknown);
        }

        /// A note about which nothing else is said.
        ///
        /// @param text in Markdown
        /// @param at   its upper left corner
        /// @param size its width and height
        public Note(String text, Point at, Size size) {
            this(text, at, size, Map.of());
        }
    }

    /// A labelled rectangle behind components.
    ///
    /// @param label   what it groups
    /// @param at      its upper left corner
    /// @param size    its width and height
    /// @param unknown fields of the file that this version doesn't know
    public record Frame(String label, Point at, Size size, Map<String, Object> unknown) {
        /// Copies what it is given.
        public Frame {
            unknown = Tree.copy(unknown);
        }

        /// A frame about which nothing else is said.
        ///
        /// @param label what it groups
        /// @param at    its upper left corner
        /// @param size  its width and height
        public Frame(String label, Point at, Size size) {
            this(label, at, size, Map.of());
        }
    }
}
