package org.postroom.engine.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;

/// Answers for each component of a flow which boxes it has, whatever its type is: a class, a part, a file beside it.
///
/// ```java
/// Types types = Types.of(flow, catalogue, Beside.nothing());
/// Optional<Boxes> boxes = types.boxes(flow.drawing().components().get("grep"));
/// ```
///
/// Belongs to one value of the flow and of its files: make another one after a change. Confined to one thread.
public final class Types {
    private final Drawings drawings;
    private final Catalogue catalogue;
    private final Map<Unit, Boxes> known = new HashMap<>();
    private final Answers answers;

    private Types(Drawings drawings, Catalogue catalogue, Answers answers) {
        this.drawings = drawings;
        this.catalogue = catalogue;
        this.answers = answers;
        Nesting.knots(drawings.used()).forEach(knot -> knot.forEach(
                unit -> known.put(unit, in(unit.file()).boxesOf(drawings.drawing(unit)))));
    }

    /// Looks at all parts and files that a flow uses, from the inside out, each once.
    ///
    /// @param flow      the flow
    /// @param catalogue the types made from classes
    /// @param beside    answers for the files beside it
    /// @return what its types stand for
    public static Types of(Flow flow, Catalogue catalogue, Beside beside) {
        return of(flow, catalogue, beside, new Answers());
    }

    /// The same, with what was answered for a flow before.
    ///
    /// @param flow      the flow
    /// @param catalogue the types made from classes, the same as before
    /// @param beside    answers for the files beside it
    /// @param answers   of the flow before an edit, or none yet
    /// @return what its types stand for
    public static Types of(Flow flow, Catalogue catalogue, Beside beside, Answers answers) {
        answers.trim(flow.drawing().components().size());
        return new Types(new Drawings(flow, beside, catalogue), catalogue, answers);
    }

    /// The boxes of a component in the flow's own drawing or in one of its parts.
    ///
    /// @param placed the component
    /// @return the boxes, or nothing where its type is unknown or its settings aren't right
    public Optional<Boxes> boxes(Placed placed) {
        return in(Unit.UNDER_CHECK).boxes(placed);
    }

    /// Finds out the boxes of very many components on all cores, before they are asked for one by one.
    ///
    /// @param drawing the flow's own, or that of one of its parts
    public void askAll(Drawing drawing) {
        in(Unit.UNDER_CHECK).askAll(drawing);
    }

    /// The boxes to draw: the true ones, or as long as its settings aren't right those with the usual settings.
    ///
    /// @param placed the component
    /// @return the boxes, or nothing where its type is unknown
    public Optional<Boxes> likelyBoxes(Placed placed) {
        return in(Unit.UNDER_CHECK).likelyBoxes(placed);
    }

    Drawings drawings() {
        return drawings;
    }

    FileTypes in(String file) {
        return new FileTypes(file, drawings, catalogue, known, answers);
    }
}
