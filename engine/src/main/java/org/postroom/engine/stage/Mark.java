package org.postroom.engine.stage;

import org.postroom.engine.media.Picture;

/// One thing drawn on a [Face.Paper]. Places and sizes are in points of the paper, from its upper left corner; a colour is
/// `0xAARRGGBB`.
public sealed interface Mark {
    /// A straight stroke with round ends; a dot where both ends are the same.
    ///
    /// @param colour of the stroke
    /// @param width  above 0
    /// @param x1     where it begins
    /// @param y1     where it begins
    /// @param x2     where it ends
    /// @param y2     where it ends
    record Stroke(int colour, double width, double x1, double y1, double x2, double y2) implements Mark {}

    /// A filled circle.
    ///
    /// @param colour of the circle
    /// @param x      of its middle
    /// @param y      of its middle
    /// @param radius above 0
    record Disc(int colour, double x, double y, double radius) implements Mark {}

    /// A line of text.
    ///
    /// @param colour of the letters
    /// @param size   of the letters
    /// @param x      its left end
    /// @param y      its base line
    /// @param text   what it says
    record Writing(int colour, double size, double x, double y, String text) implements Mark {}

    /// A picture.
    ///
    /// @param picture what is seen
    /// @param x       its left side
    /// @param y       its top
    /// @param width   above 0
    /// @param height  above 0
    record Print(Picture picture, double x, double y, double width, double height) implements Mark {}
}
