package org.postroom.drawing.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.drawing.picture.Look;
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
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Problem.Severity;

/// A flow as a picture: what its types are, and what is wrong with its components.
///
/// @param flow      the flow
/// @param catalogue the types made from classes
/// @param beside    the files beside it
/// @param look      the colours
public record Drawn(Flow flow, Catalogue catalogue, Beside beside, Look look) {
    /// The picture of its own drawing.
    public Picture whole() {
        return picture(flow.name(), flow.drawing(), flow.layout().drawing(), "components.");
    }

    /// The picture of one of its parts, if there is one of that name.
    public Optional<Picture> part(String name) {
        return Optional.ofNullable(flow.parts().get(name)).map(part -> picture(name, part,
                flow.layout().parts().getOrDefault(name, Sheet.empty()), "parts." + name + ".components."));
    }

    private Picture picture(String title, Drawing drawing, Sheet sheet, String places) {
        Types types = Types.of(flow, catalogue, beside);
        DrawingPlan plan = new Planner().plan(drawing, sheet,
                placed -> Declared.of(types.likelyBoxes(placed), catalogue.find(placed.type())));
        return new Picture(title.isBlank() ? "A flow" : title, drawing.about(), plan, marks(places), look);
    }

    private Map<String, Severity> marks(String places) {
        Map<String, Severity> marks = new HashMap<>();
        List<Problem> problems = FlowCheck.of(flow, catalogue, beside);
        Stream.of(Severity.WARNING, Severity.ERROR).forEach(severity -> problems.stream()
                .filter(problem -> problem.severity() == severity && problem.place().startsWith(places))
                .forEach(problem -> marks.put(id(problem.place().substring(places.length())), severity)));
        return marks;
    }

    private static String id(String place) {
        int dot = place.indexOf('.');
        return dot < 0 ? place : place.substring(0, dot);
    }
}
