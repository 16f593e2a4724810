package org.postroom.editor.canvas;

import java.util.List;
import java.util.stream.Stream;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.engine.flow.Link;

/// What stands out while the pointer is on a link: the link and the components that it joins.
final class Lit {
    private Lit() {}

    static DrawingPlan of(DrawingPlan plan, int index, Link link) {
        List<LinkPlan> links = plan.links().stream().filter(one -> one.index() == index).toList();
        return new DrawingPlan(
                InView.byId(Stream.of(link.from(), link.to()).flatMap(box -> plan.component(box.component()).stream())
                        .toList()),
                links, List.of(), List.of(), List.of());
    }
}
