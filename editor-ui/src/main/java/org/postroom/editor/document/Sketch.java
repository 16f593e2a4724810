package org.postroom.editor.document;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Frame;
import org.postroom.engine.flow.Layout.Note;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Sheet;

/// What one canvas shows: a drawing and its geometry.
///
/// @param drawing the flow's own, or a part's
/// @param sheet   where everything in it lies
public record Sketch(Drawing drawing, Sheet sheet) {
    /// A canvas with nothing on it.
    public static Sketch empty() {
        return new Sketch(Drawing.empty(), Sheet.empty());
    }

    /// What a flow has for its own canvas, or for a part's.
    public static Sketch of(Flow flow, Optional<String> part) {
        return part.map(name -> new Sketch(flow.parts().getOrDefault(name, Drawing.empty()),
                flow.layout().parts().getOrDefault(name, Sheet.empty())))
                .orElseGet(() -> new Sketch(flow.drawing(), flow.layout().drawing()));
    }

    /// The flow with this for its own canvas, or for a part's.
    public Flow in(Flow flow, Optional<String> part) {
        Layout layout = flow.layout();
        return part.map(name -> flow.withPart(name, drawing).withLayout(layout(layout, name)))
                .orElseGet(() -> flow.withDrawing(drawing)
                        .withLayout(new Layout(sheet, layout.parts(), layout.unknown())));
    }

    private Layout layout(Layout layout, String part) {
        SortedMap<String, Sheet> sheets = new TreeMap<>(layout.parts());
        if (sheet.equals(Sheet.empty())) {
            sheets.remove(part);
        } else {
            sheets.put(part, sheet);
        }
        return new Layout(layout.drawing(), sheets, layout.unknown());
    }

    /// The same with another drawing.
    public Sketch with(Drawing other) {
        return new Sketch(other, sheet);
    }

    /// The same with another geometry.
    public Sketch with(Sheet other) {
        return new Sketch(drawing, other);
    }

    /// The same with other places for its components.
    public Sketch withPlaces(SortedMap<String, Point> other) {
        return with(new Sheet(other, sheet.notes(), sheet.frames(), sheet.bends(), sheet.unknown()));
    }

    /// The same with other notes.
    public Sketch withNotes(List<Note> other) {
        return with(new Sheet(sheet.components(), other, sheet.frames(), sheet.bends(), sheet.unknown()));
    }

    /// The same with other frames.
    public Sketch withFrames(List<Frame> other) {
        return with(new Sheet(sheet.components(), sheet.notes(), other, sheet.bends(), sheet.unknown()));
    }

    /// The same with other bends.
    public Sketch withBends(SortedMap<String, List<Point>> other) {
        return with(new Sheet(sheet.components(), sheet.notes(), sheet.frames(), other, sheet.unknown()));
    }
}
