package org.postroom.drawing.picture;

import org.postroom.drawing.plan.Area;

/// What a file can show: painted on an SVG, a PNG or a PDF alike.
public interface Sight {
    /// What it shows, for who can't see it.
    String title();

    /// More about it; may be empty.
    String about();

    /// The colours.
    Look look();

    /// What is seen, from one whole pixel to another.
    Area seen();

    /// Paints it, in the coordinates of [#seen], on a ground that has the canvas's colour.
    void paintOn(Paper paper);
}
