package org.postroom.editor.timeline;

/// Which piece of a time line is in view. A value: panning and zooming give another one.
///
/// @param left  the first column in view, with its fraction
/// @param top   how many pixels of the lanes are above the view
/// @param width of a column, in pixels
public record TimeView(double left, double top, double width) {
    static final double NARROWEST = 0.25;
    static final double WIDEST = 96;
    /// The height of a lane, in pixels.
    static final double LANE = 30;
    /// The room for the names of lanes.
    static final double NAMES = 132;

    /// Keeps the width within its bounds, and nothing before the first column in view.
    public TimeView {
        width = Math.clamp(width, NARROWEST, WIDEST);
        left = Math.max(0, left);
        top = Math.max(0, top);
    }

    /// The beginning.
    static TimeView start() {
        return new TimeView(0, 0, 24);
    }

    double x(double column) {
        return NAMES + (column - left) * width;
    }

    double y(int lane) {
        return lane * LANE - top + LANE / 2;
    }

    double column(double x) {
        return left + (x - NAMES) / width;
    }

    /// The same, pushed aside.
    TimeView panned(double dx, double dy) {
        return new TimeView(left - dx / width, top - dy, width);
    }

    /// The same with other columns, and the one below a point kept there.
    TimeView zoomed(double x, double factor) {
        double kept = column(x);
        double wide = Math.clamp(width * factor, NARROWEST, WIDEST);
        return new TimeView(kept - (x - NAMES) / wide, top, wide);
    }

    /// The same with a column in view.
    TimeView revealing(int column, double room) {
        double last = left + (room - NAMES) / width - 2;
        return column < left
                ? new TimeView(column - 1, top, width)
                : column > last ? new TimeView(left + column - last, top, width) : this;
    }

    /// The beginning in view.
    TimeView atStart() {
        return new TimeView(0, top, width);
    }

    /// The end of so many columns in view.
    TimeView atEnd(int columns, double room) {
        return new TimeView(columns + 1 - (room - NAMES) / width, top, width);
    }
}
