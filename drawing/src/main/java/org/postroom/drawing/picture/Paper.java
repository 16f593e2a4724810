package org.postroom.drawing.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Point;

/// What can be painted on: a file or a screen. Later things cover earlier ones.
public interface Paper {
    /// How a shape is painted.
    ///
    /// @param fill  inside
    /// @param line  around it
    /// @param width of the line
    /// @param dash  whether the line is broken
    record Style(Optional<Colour> fill, Optional<Colour> line, double width, Dash dash) {
        /// Only inside.
        public static Style filled(Colour fill) {
            return new Style(Optional.of(fill), Optional.empty(), 0, Dash.NONE);
        }

        /// Only the line.
        public static Style lined(Colour line, double width) {
            return new Style(Optional.empty(), Optional.of(line), width, Dash.NONE);
        }

        /// The same with a line around it.
        public Style edged(Colour line, double width) {
            return new Style(fill, Optional.of(line), width, dash);
        }

        /// The same with a broken line.
        public Style dashed() {
            return new Style(fill, line, width, Dash.BROKEN);
        }
    }

    /// Whether a line is broken.
    enum Dash {
        /// In one piece.
        NONE,
        /// With gaps.
        BROKEN
    }

    /// Which edge of a text is where it stands.
    enum Side {
        /// It starts there.
        LEFT,
        /// Its middle is there.
        MIDDLE,
        /// It ends there.
        RIGHT
    }

    /// Letters in one line.
    ///
    /// @param text     what they say
    /// @param baseline where they stand
    /// @param side     what of them is there
    /// @param letters  their font
    /// @param size     of the letters, in pixels
    /// @param colour   of the letters
    record Words(String text, Point baseline, Side side, Letters letters, double size, Colour colour) {}

    /// What follows belongs together.
    ///
    /// @param kind  such as "component"
    /// @param title in words, for who can't see it
    void begin(String kind, Supplier<String> title);

    /// What belongs together is done.
    void end();

    /// Paints a rectangle.
    ///
    /// @param corner how round its corners are
    void rectangle(Area area, double corner, Style style);

    /// Paints a rectangle of which the upper corners are round.
    void header(Area area, double corner, Style style);

    /// Paints a circle.
    void circle(Point centre, double radius, Style style);

    /// Paints a line along curves of which each starts where the one before ends.
    void curves(List<Curve> curves, Style style);

    /// Paints a line of text.
    void words(Words words);
}
