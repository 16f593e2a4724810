package org.postroom.editor.canvas;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Measures;
import org.postroom.drawing.plan.OwnBoxPlan;
import org.postroom.drawing.plan.SpatialIndex;

/// What of a drawing is worth painting.
final class InView {
    private InView() {}

    /// The piece of a plan that can be seen in an area.
    static DrawingPlan of(SpatialIndex index, Area area) {
        DrawingPlan plan = index.plan();
        Area near = area.grown(Measures.BADGE);
        List<ComponentPlan> found = index.components(near);
        return new DrawingPlan(
                found.size() == plan.components().size() ? plan.components() : byId(found), index.links(near),
                plan.notes().stream().filter(note -> note.area().intersects(near)).toList(),
                plan.frames().stream().filter(frame -> frame.area().intersects(near)).toList(),
                plan.ownBoxes().stream().filter(own -> bounds(own).intersects(near)).toList());
    }

    static SortedMap<String, ComponentPlan> byId(Collection<ComponentPlan> components) {
        SortedMap<String, ComponentPlan> byId = new TreeMap<>();
        components.forEach(component -> byId.put(component.id(), component));
        return byId;
    }

    private static Area bounds(OwnBoxPlan own) {
        return own.area().union(own.way().bounds());
    }
}
