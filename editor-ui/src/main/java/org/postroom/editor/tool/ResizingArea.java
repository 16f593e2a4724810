package org.postroom.editor.tool;

import java.util.Optional;
import java.util.function.BiFunction;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.FramePlan;
import org.postroom.drawing.plan.NotePlan;
import org.postroom.drawing.plan.Point;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Notes;
import org.postroom.editor.document.Selection;
import org.postroom.editor.document.Sketch;
import org.postroom.engine.flow.Layout;

/// An edge or a corner of a note or a frame follows the pointer.
///
/// @param work   what it works on
/// @param what   is resized
/// @param area   as it is
/// @param grip   which edges follow
/// @param from   where the button went down
/// @param change gives it another area
record ResizingArea(Workspace work, Selection what, Area area, Grip grip, Point from,
        BiFunction<Sketch, Area, Sketch> change) implements Gesture {
    private static final double LEAST_WIDTH = 48;
    private static final double LEAST_HEIGHT = 32;

    /// The edges that follow the pointer.
    ///
    /// @param sideways  -1 for the left one, 1 for the right one, 0 for neither
    /// @param downwards -1 for the upper one, 1 for the lower one, 0 for neither
    record Grip(int sideways, int downwards) {}

    /// The edges of an area near a point.
    static Optional<Grip> grip(Area area, Point at, double reach) {
        int sideways = side(at.x() - area.x(), area.right() - at.x(), reach);
        int downwards = side(at.y() - area.y(), area.bottom() - at.y(), reach);
        return sideways == 0 && downwards == 0 ? Optional.empty() : Optional.of(new Grip(sideways, downwards));
    }

    private static int side(double toFirst, double toSecond, double reach) {
        return Math.abs(toSecond) <= reach ? 1 : Math.abs(toFirst) <= reach ? -1 : 0;
    }

    static ResizingArea ofNote(Workspace work, NotePlan note, Grip grip, Point from) {
        return new ResizingArea(work, Selection.ofNote(note.index()), note.area(), grip, from,
                (sketch, area) -> Notes.noteResized(sketch, note.index(), at(area), size(area)));
    }

    static ResizingArea ofFrame(Workspace work, FramePlan frame, Grip grip, Point from) {
        return new ResizingArea(work, Selection.ofFrame(frame.index()), frame.area(), grip, from,
                (sketch, area) -> Notes.frameResized(sketch, frame.index(), at(area), size(area)));
    }

    private static Layout.Point at(Area area) {
        return new Layout.Point(area.x(), area.y());
    }

    private static Layout.Size size(Area area) {
        return new Layout.Size(area.width(), area.height());
    }

    @Override
    public ToolState move(PointerInput input) {
        work.overlay(Overlay.resizing(resized(input)));
        return this;
    }

    private Area resized(PointerInput input) {
        double dx = input.at().x() - from.x();
        double dy = input.at().y() - from.y();
        double left = grip.sideways() < 0 ? edge(area.x() + dx, input, area.right() - LEAST_WIDTH, -1) : area.x();
        double right = grip.sideways() > 0 ? edge(area.right() + dx, input, area.x() + LEAST_WIDTH, 1) : area.right();
        double top = grip.downwards() < 0 ? edge(area.y() + dy, input, area.bottom() - LEAST_HEIGHT, -1) : area.y();
        double bottom = grip.downwards() > 0
                ? edge(area.bottom() + dy, input, area.y() + LEAST_HEIGHT, 1)
                : area.bottom();
        return new Area(left, top, right - left, bottom - top);
    }

    /// On the grid, and not beyond the limit.
    private static double edge(double to, PointerInput input, double limit, int direction) {
        double snapped = input.shift() ? to : Snapping.onGrid(to);
        return direction < 0 ? Math.min(snapped, limit) : Math.max(snapped, limit);
    }

    @Override
    public ToolState release(PointerInput input) {
        FlowDocument document = work.document();
        work.overlay(Overlay.none());
        if (Pressing.isDrag(from, input)) {
            document.edit("Resize", change.apply(document.sketch(), resized(input)));
            return new Selecting(work);
        }
        return new Selecting(work).select(what, input);
    }
}
