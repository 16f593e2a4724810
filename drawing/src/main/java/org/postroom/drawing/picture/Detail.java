package org.postroom.drawing.picture;

/// How much is painted of a component. From far away, most of it can't be read and would only cost time.
public enum Detail {
    /// Everything.
    ALL,
    /// All but the names of boxes.
    TITLES,
    /// Only where things are.
    SHAPES;

    private static final double NAMES_FROM = 0.6;
    private static final double TITLES_FROM = 0.3;

    /// What can be made out.
    ///
    /// @param zoom how many pixels for each of the drawing's
    public static Detail at(double zoom) {
        if (zoom >= NAMES_FROM) {
            return ALL;
        }
        return zoom >= TITLES_FROM ? TITLES : SHAPES;
    }
}
