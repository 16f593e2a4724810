package org.postroom.drawing.plan;

/// The sizes that give a drawing its look, in pixels at 100 %.
public final class Measures {
    /// Components stand and end on multiples of this.
    public static final double GRID = 8;
    /// The narrowest component.
    public static final double NARROWEST = 120;
    /// The widest component.
    public static final double WIDEST = 240;
    /// The part of a component that has its title and its type.
    public static final double HEADER = 40;
    /// The height of an inbox and the outbox beside it.
    public static final double ROW = 24;
    /// The part of a component below its boxes, at whose edges `control` and `signal` are.
    public static final double FOOTER = 16;
    /// From a component's edge to its texts.
    public static final double PADDING = 12;
    /// At least between an inbox's name and the outbox's beside it.
    public static final double BETWEEN_NAMES = 16;
    /// How round a component's corners are.
    public static final double CORNER = 8;
    /// A title's letters.
    public static final double TITLE_SIZE = 13;
    /// The letters of a type and of a box's name.
    public static final double SMALL_SIZE = 11;
    /// The letters of a tag for one of the drawing's own boxes.
    public static final double TAG_SIZE = 10.5;
    /// A note's letters.
    public static final double NOTE_SIZE = 12;
    /// A box's radius.
    public static final double BOX = 5;
    /// The radius of `control` and `signal`.
    public static final double SMALL_BOX = 3.5;
    /// The radius of the mark for a problem.
    public static final double BADGE = 8;
    /// From a note's edge to its text.
    public static final double NOTE_PADDING = 12;
    /// The height of the strip that has a frame's label.
    public static final double FRAME_LABEL = 24;

    private Measures() {}

    static double onGrid(double length) {
        return Math.ceil(length / GRID) * GRID;
    }
}
