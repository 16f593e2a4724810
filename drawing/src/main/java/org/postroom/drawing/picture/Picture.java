package org.postroom.drawing.picture;

import java.util.Map;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.engine.flow.Problem.Severity;

/// The picture of a drawing.
///
/// @param title what it shows, for who can't see it
/// @param about more about it; may be empty
/// @param plan  where everything lies
/// @param marks the worst problem of components that have one, by id
/// @param look  the colours
public record Picture(String title, String about, DrawingPlan plan, Map<String, Severity> marks, Look look)
        implements Sight {
    private static final double MARGIN = 24;

    /// Copies what it is given.
    public Picture {
        marks = Map.copyOf(marks);
    }

    /// What is seen: everything and a margin, from one whole pixel to another.
    @Override
    public Area seen() {
        Area all = plan.bounds().grown(MARGIN);
        double left = Math.floor(all.x());
        double top = Math.floor(all.y());
        return new Area(left, top, Math.ceil(all.right()) - left, Math.ceil(all.bottom()) - top);
    }

    @Override
    public void paintOn(Paper paper) {
        new Painter(look, paper, Detail.ALL).paint(plan, marks);
    }
}
