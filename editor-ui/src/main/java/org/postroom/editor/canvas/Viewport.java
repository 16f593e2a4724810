package org.postroom.editor.canvas;

import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Point;

/// Which piece of the canvas is in view, and how large. A value: panning and zooming give another one.
///
/// @param left   the canvas's x at the view's left edge
/// @param top    the canvas's y at the view's upper edge
/// @param zoom   how many pixels of the screen for each of the canvas
/// @param width  of the view, in pixels of the screen
/// @param height of the view, in pixels of the screen
public record Viewport(double left, double top, double zoom, double width, double height) {
    /// The farthest from which a drawing can be looked at.
    public static final double FARTHEST = 0.02;
    /// The nearest.
    public static final double NEAREST = 4;

    /// One press on "zoom in".
    private static final double STEP = 1.25;
    /// Around what is fitted into the view, in pixels of the screen.
    private static final double MARGIN = 32;
    /// How much of a drawing stays in view however far it is panned, in pixels of the screen.
    private static final double REMAINING = 48;

    /// Keeps the zoom within its bounds.
    public Viewport {
        zoom = Math.clamp(zoom, FARTHEST, NEAREST);
    }

    /// At 100 %, with the canvas's origin in its upper left corner.
    public static Viewport of(double width, double height) {
        return new Viewport(0, 0, 1, width, height);
    }

    /// The point of the canvas that is seen at a point of the screen.
    public Point onCanvas(Point screen) {
        return new Point(left + screen.x() / zoom, top + screen.y() / zoom);
    }

    /// Where on the screen a point of the canvas is seen.
    public Point onScreen(Point canvas) {
        return new Point((canvas.x() - left) * zoom, (canvas.y() - top) * zoom);
    }

    /// What of the canvas is in view.
    public Area seen() {
        return new Area(left, top, width / zoom, height / zoom);
    }

    /// The same with its content pushed aside.
    ///
    /// @param dx to the right, in pixels of the screen
    /// @param dy downwards
    public Viewport panned(double dx, double dy) {
        return new Viewport(left - dx / zoom, top - dy / zoom, zoom, width, height);
    }

    /// The same, nearer or farther, with the same point of the canvas below a point of the screen.
    ///
    /// @param screen what stays, most often where the pointer is
    /// @param wanted the zoom, as far as its bounds allow
    public Viewport zoomedTo(Point screen, double wanted) {
        Point kept = onCanvas(screen);
        double allowed = Math.clamp(wanted, FARTHEST, NEAREST);
        return new Viewport(kept.x() - screen.x() / allowed, kept.y() - screen.y() / allowed, allowed, width, height);
    }

    /// One step nearer, with the middle of the view kept.
    public Viewport nearer() {
        return zoomedTo(middle(), zoom * STEP);
    }

    /// One step farther, with the middle of the view kept.
    public Viewport farther() {
        return zoomedTo(middle(), zoom / STEP);
    }

    /// At 100 %, with the middle of the view kept.
    public Viewport actual() {
        return zoomedTo(middle(), 1);
    }

    private Point middle() {
        return new Point(width / 2, height / 2);
    }

    /// The same with an area in the middle, as large as there is room for, but never larger than 100 %.
    public Viewport fitted(Area area) {
        // A small view has less to give away.
        double margin = Math.min(MARGIN, Math.min(width, height) / 8);
        double sideways = (width - 2 * margin) / Math.max(1, area.width());
        double upright = (height - 2 * margin) / Math.max(1, area.height());
        double fitting = Math.clamp(Math.min(sideways, upright), FARTHEST, 1);
        return new Viewport(left, top, fitting, width, height).centredOn(area.centre());
    }

    /// The same zoom with a point in the middle.
    public Viewport centredOn(Point point) {
        return new Viewport(point.x() - width / zoom / 2, point.y() - height / zoom / 2, zoom, width, height);
    }

    /// The same zoom, panned no farther than needed to have an area in view; where it has no room, its upper left.
    public Viewport revealing(Area area) {
        double margin = Math.min(MARGIN, Math.min(width, height) / 4) / zoom;
        Area wanted = area.grown(margin);
        return new Viewport(revealed(left, width / zoom, wanted.x(), wanted.right()),
                revealed(top, height / zoom, wanted.y(), wanted.bottom()), zoom, width, height);
    }

    private static double revealed(double start, double length, double from, double to) {
        return Math.min(from, Math.max(start, to - length));
    }

    /// The same in a view of another size, with its upper left corner kept.
    public Viewport resized(double otherWidth, double otherHeight) {
        return new Viewport(left, top, zoom, otherWidth, otherHeight);
    }

    /// The same, panned back as far as needed to have a little of a drawing in view.
    ///
    /// @param drawing the area that it takes
    public Viewport keeping(Area drawing) {
        double sideways = Math.min(REMAINING, width / 2) / zoom;
        double upright = Math.min(REMAINING, height / 2) / zoom;
        return new Viewport(Math.clamp(left, drawing.x() + sideways - width / zoom, drawing.right() - sideways),
                Math.clamp(top, drawing.y() + upright - height / zoom, drawing.bottom() - upright), zoom, width,
                height);
    }

    /// The same to the nearest whole pixel of the screen, so that what is painted before and after panning fits together.
    Viewport onPixels() {
        return new Viewport(Math.rint(left * zoom) / zoom, Math.rint(top * zoom) / zoom, zoom, width, height);
    }
}
