package org.postroom.editor.tool;

import java.util.Comparator;
import java.util.Optional;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.editor.document.FlowDocument;
import org.postroom.editor.document.Joining;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.flow.Placed;

/// Finds the link on which a component is dropped: the nearest that comes near its middle and that it can be put on.
final class Dropping {
    private static final double NEAR = 16;

    private Dropping() {}

    static Optional<Integer> target(FlowDocument document, Area area, String id) {
        Optional<Placed> placed = Optional.ofNullable(document.sketch().drawing().components().get(id));
        return placed.flatMap(document::boxes).flatMap(boxes -> target(document, area, boxes));
    }

    static Optional<Integer> target(FlowDocument document, Area area, Boxes boxes) {
        Joining joining = new Joining(document::boxes);
        Area middle = area.grown(NEAR - Math.min(area.width(), area.height()) / 2);
        return document.index().links(middle).stream()
                .filter(link -> link.kind() == LinkPlan.Carrying.DATA && link.distanceTo(area.centre()) <= NEAR)
                .filter(link -> joining.fitsOn(document.sketch().drawing(), link.link(), boxes))
                .min(Comparator.comparingDouble(link -> link.distanceTo(area.centre()))).map(LinkPlan::index);
    }
}
