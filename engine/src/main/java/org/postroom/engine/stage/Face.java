package org.postroom.engine.stage;

import java.util.List;
import java.util.Optional;
import org.postroom.engine.media.Picture;

/// What a component shows of itself: a value. How it looks is the business of who shows it.
public sealed interface Face {
    /// What stands above or beside it, for people.
    ///
    /// @return may be empty
    String title();

    /// A button.
    ///
    /// @param title what stands on it
    record Push(String title) implements Face {}

    /// A picture, as large as there is room, in its own proportions.
    ///
    /// @param title   what stands above it
    /// @param picture what is seen, if there is something yet
    /// @param caption what stands below it
    record Shown(String title, Optional<Picture> picture, String caption) implements Face {}

    /// Lines of text; those that come last are in view.
    ///
    /// @param title   what stands above them
    /// @param lines   in the order that they came
    /// @param letters size of the letters in points, 6 to 200
    record Text(String title, List<String> lines, int letters) implements Face {
        /// Copies the lines in.
        public Text {
            lines = List.copyOf(lines);
        }
    }

    /// Text that crawls from right to left.
    ///
    /// @param title   what it is, for those who can't see it
    /// @param text    its newest letters
    /// @param written how many letters were written in all, so that one sees which of them are new
    /// @param speed   points a second, above 0
    /// @param letters size of the letters in points, 6 to 200
    record Crawl(String title, String text, long written, double speed, int letters) implements Face {}

    /// A line to type in.
    ///
    /// @param title  what stands beside it
    /// @param prompt what stands in it while it is empty
    record Entry(String title, String prompt) implements Face {}

    /// A slider.
    ///
    /// @param title what stands beside it
    /// @param low   the least value
    /// @param high  the largest value, above the least
    /// @param step  from one value to the next, above 0
    /// @param value where it stands
    record Slide(String title, double low, double high, double step, double value) implements Face {}

    /// Curves over the same steps.
    ///
    /// @param title  what stands above them
    /// @param from   the number of the first value of each curve
    /// @param curves in the order of their appearance
    record Curves(String title, long from, List<Curve> curves) implements Face {
        /// Copies the curves in.
        public Curves {
            curves = List.copyOf(curves);
        }
    }

    /// One curve.
    ///
    /// @param name   what it is of
    /// @param values from the oldest to the newest; NaN where there is none
    record Curve(String name, List<Double> values) {
        /// Copies the values in.
        public Curve {
            values = List.copyOf(values);
        }
    }

    /// A sheet to draw on.
    ///
    /// @param title      what stands above it
    /// @param width      in points
    /// @param height     in points
    /// @param background its colour, `0xAARRGGBB`
    /// @param marks      what is drawn, the lowest first
    record Paper(String title, int width, int height, int background, List<Mark> marks) implements Face {
        /// Copies the marks in, unless they are [Marks], which don't change.
        public Paper {
            marks = marks instanceof Marks ? marks : List.copyOf(marks);
        }
    }

    /// A listener to keys.
    ///
    /// @param title what the keys do
    record Keys(String title) implements Face {}
}
