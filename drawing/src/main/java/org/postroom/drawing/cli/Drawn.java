package org.postroom.drawing.cli;

import java.util.Optional;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Marks;
import org.postroom.drawing.picture.Picture;
import org.postroom.drawing.plan.Declared;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.Planner;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.check.FlowCheck;
import org.postroom.engine.check.Types;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout.Sheet;

/// A flow as a picture: what its types are, and what is wrong with its components.
///
/// @param flow      the flow
/// @param catalogue the types made from classes
/// @param beside    the files beside it
/// @param look      the colours
public record Drawn(Flow flow, Catalogue catalogue, Beside beside, Look look) {
    /// The picture of its own drawing.
    public Picture whole() {
        return picture(flow.name(), flow.drawing(), flow.layout().drawing(), Optional.empty());
    }

    /// The picture of one of its parts, if there is one of that name.
    public Optional<Picture> part(String name) {
        return Optional.ofNullable(flow.parts().get(name)).map(part -> picture(name, part,
                flow.layout().parts().getOrDefault(name, Sheet.empty()), Optional.of(name)));
    }

    private Picture picture(String title, Drawing drawing, Sheet sheet, Optional<String> part) {
        Types types = Types.of(flow, catalogue, beside);
        DrawingPlan plan = new Planner().plan(drawing, sheet,
                placed -> Declared.of(types.likelyBoxes(placed), catalogue.find(placed.type())));
        return new Picture(title.isBlank() ? "A flow" : title, drawing.about(), plan,
                Marks.of(FlowCheck.of(flow, catalogue, beside), part), look);
    }
}
