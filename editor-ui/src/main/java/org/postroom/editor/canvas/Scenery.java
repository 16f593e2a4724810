package org.postroom.editor.canvas;

import java.util.Map;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.SpatialIndex;
import org.postroom.editor.document.Selection;
import org.postroom.engine.flow.Problem.Severity;

/// All that the drawing's picture depends on, but for from where it is seen. As long as it is the same, nothing is painted
/// again.
///
/// @param index     the drawing
/// @param marks     the worst problem of components that have one
/// @param taps      where it is tapped
/// @param elsewhere what is left out, as it is on its way to another place
/// @param ground    what is behind it
/// @param look      the colours
record Scenery(SpatialIndex index, Map<String, Severity> marks, TapSigns taps, Selection elsewhere, Ground ground,
        Look look) {
    /// What is behind a drawing.
    enum Ground {
        /// The canvas with its grid.
        GRID,
        /// Whatever is below.
        CLEAR
    }

    /// The same for what is on its way.
    Scenery of(Carried carried) {
        return new Scenery(carried.inner(), marks, TapSigns.none(), Selection.none(), Ground.CLEAR, look);
    }

    /// What of it is to be painted.
    DrawingPlan in(Area area) {
        return Carried.staying(InView.of(index, area), elsewhere);
    }
}
