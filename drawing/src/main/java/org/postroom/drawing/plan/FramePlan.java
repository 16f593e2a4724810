package org.postroom.drawing.plan;

/// Where a frame is.
///
/// @param index its position among the sheet's frames
/// @param area  what it takes
/// @param label what it groups; may be empty
public record FramePlan(int index, Area area, String label) {
    /// The strip at its upper edge that has its label, and by which it is taken hold of.
    public Area strip() {
        return new Area(area.x(), area.y(), area.width(), Math.min(area.height(), Measures.FRAME_LABEL));
    }
}
