package org.postroom.engine.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Frame;
import org.postroom.engine.flow.Layout.Note;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Layout.Size;

/// Reads where everything lies on the canvas.
final class LayoutReader {
    /// The farthest that anything may lie from the origin, and the largest that it may be, in pixels.
    static final int FARTHEST = 1_000_000_000;

    /// The smallest width and height.
    static final int SMALLEST = 1;

    private static final Set<String> KNOWN_OF_SHEET = Set.of("components", "notes", "frames", "bends");
    private static final Set<String> KNOWN = Set.of("components", "notes", "frames", "bends", "parts");
    private static final Set<String> KNOWN_OF_NOTE = Set.of("text", "at", "size");
    private static final Set<String> KNOWN_OF_FRAME = Set.of("label", "at", "size");

    private static final Point ORIGIN = new Point(0, 0);
    private static final Size DOT = new Size(1, 1);

    private LayoutReader() {}

    static Layout layout(Fields fields) {
        return new Layout(sheet(fields, Map.of()), fields.object("parts").all(Naming.PART, LayoutReader::sheet),
                fields.except(KNOWN));
    }

    private static Sheet sheet(Found found) {
        Fields fields = found.object();
        return sheet(fields, fields.except(KNOWN_OF_SHEET));
    }

    private static Sheet sheet(Fields fields, Map<String, Object> unknown) {
        return new Sheet(fields.object("components").all(Naming.ID, LayoutReader::point),
                fields.list("notes", LayoutReader::note), fields.list("frames", LayoutReader::frame),
                fields.object("bends").all(Naming.LINK, bends -> bends.list(LayoutReader::point)), unknown);
    }

    private static Note note(Found found) {
        Fields fields = found.object();
        return new Note(fields.text("text"), at(fields), size(fields), fields.except(KNOWN_OF_NOTE));
    }

    private static Frame frame(Found found) {
        Fields fields = found.object();
        return new Frame(fields.text("label"), at(fields), size(fields), fields.except(KNOWN_OF_FRAME));
    }

    private static Point at(Fields fields) {
        return fields.needed("at", "a list [x, y]").map(LayoutReader::point).orElse(ORIGIN);
    }

    private static Size size(Fields fields) {
        return fields.needed("size", "a list [width, height]").map(LayoutReader::extent).orElse(DOT);
    }

    private static Point point(Found found) {
        List<Double> xy = found.pair("a list [x, y]", -FARTHEST, FARTHEST);
        return new Point(xy.getFirst(), xy.getLast());
    }

    private static Size extent(Found found) {
        List<Double> both = found.pair("a list [width, height]", SMALLEST, FARTHEST);
        return new Size(both.getFirst(), both.getLast());
    }
}
