package org.postroom.drawing.picture;

import java.util.List;
import java.util.Optional;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.Curve;
import org.postroom.drawing.plan.Point;

/// What can be painted on. Later things cover earlier ones.
interface Paper {
    /// How a shape is painted.
    ///
    /// @param fill  inside
    /// @param line  around it
    /// @param width of the line
    /// @param dash  whether the line is broken
    record Style(Optional<Colour> fill, Optional<Colour> line, double width, Dash dash) {
        static Style filled(Colour fill) {
            return new Style(Optional.of(fill), Optional.empty(), 0, Dash.NONE);
        }

        static Style lined(Colour line, double width) {
            return new Style(Optional.empty(), Optional.of(line), width, Dash.NONE);
        }

        Style edged(Colour line, double width) {
            return new Style(fill, Optional.of(line), width, dash);
        }

        Style dashed() {
            return new Style(fill, line, width, Dash.BROKEN);
        }
    }

    /// Whether a line is broken.
    enum Dash {
        NONE,
        BROKEN
    }

    /// Which edge of a text is where it stands.
    enum Side {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /// Letters in one line.
    record Words(String text, Point baseline, Side side, Letters letters, double size, Colour colour) {}

    /// What follows belongs together.
    ///
    /// @param kind  such as "component"
    /// @param title in words, for who can't see it
    void begin(String kind, String title);

    /// What belongs together is done.
    void end();

    void rectangle(Area area, double corner, Style style);

    /// A rectangle of which the upper corners are round.
    void header(Area area, double corner, Style style);

    void circle(Point centre, double radius, Style style);

    void curves(List<Curve> curves, Style style);

    void words(Words words);
}
