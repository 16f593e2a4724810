package org.postroom.editor.tool;

import org.postroom.drawing.plan.Point;

/// What a mouse, a pen or a finger did.
///
/// @param at      where, on the canvas at 100 %
/// @param button  [#PRIMARY], [#MIDDLE], [#SECONDARY], or [#NONE] where none was pressed
/// @param clicks  1 for a click, 2 for the second of a double-click
/// @param shift   whether Shift is down
/// @param control whether Ctrl is down, or the command key on a Mac
/// @param alt     whether Alt is down
/// @param zoom    how large the canvas is shown; 1 is 100 %
public record PointerInput(Point at, int button, int clicks, boolean shift, boolean control, boolean alt, double zoom) {
    /// No button.
    public static final int NONE = 0;
    /// The button that does things.
    public static final int PRIMARY = 1;
    /// The wheel.
    public static final int MIDDLE = 2;
    /// The button that asks what can be done.
    public static final int SECONDARY = 3;

    /// The primary button at a place, at 100 %, without any key.
    public static PointerInput at(double x, double y) {
        return new PointerInput(new Point(x, y), PRIMARY, 1, false, false, false, 1);
    }

    /// The same with Shift.
    public PointerInput withShift() {
        return new PointerInput(at, button, clicks, true, control, alt, zoom);
    }

    /// The same with Ctrl.
    public PointerInput withControl() {
        return new PointerInput(at, button, clicks, shift, true, alt, zoom);
    }

    /// The same with Alt.
    public PointerInput withAlt() {
        return new PointerInput(at, button, clicks, shift, control, true, zoom);
    }

    /// The same as the second of two clicks.
    public PointerInput twice() {
        return new PointerInput(at, button, 2, shift, control, alt, zoom);
    }

    /// The same by another button.
    public PointerInput by(int other) {
        return new PointerInput(at, other, clicks, shift, control, alt, zoom);
    }
}
