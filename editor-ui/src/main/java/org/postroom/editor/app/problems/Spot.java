package org.postroom.editor.app.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// One drawing of a flow. A value.
///
/// @param part its name; nothing where it is the flow's own
public record Spot(Optional<String> part) {
    Drawing drawing(Flow flow) {
        return part.flatMap(name -> Optional.ofNullable(flow.parts().get(name))).orElse(flow.drawing());
    }

    Flow with(Flow flow, Drawing drawing) {
        return part.map(name -> flow.withPart(name, drawing)).orElseGet(() -> flow.withDrawing(drawing));
    }

    Flow changed(Flow flow, String id, UnaryOperator<Placed> change) {
        Drawing drawing = drawing(flow);
        return Optional.ofNullable(drawing.components().get(id))
                .map(placed -> with(flow, drawing.with(id, change.apply(placed)))).orElse(flow);
    }

    /// Leaves the flow alone where there is no such link any more.
    Flow changedLinks(Flow flow, int index, Consumer<List<Link>> change) {
        List<Link> links = new ArrayList<>(drawing(flow).links());
        if (index >= links.size()) {
            return flow;
        }
        change.accept(links);
        return with(flow, drawing(flow).withLinks(links));
    }

    static Flow without(Flow flow, String part) {
        SortedMap<String, Drawing> parts = new TreeMap<>(flow.parts());
        parts.remove(part);
        SortedMap<String, Layout.Sheet> sheets = new TreeMap<>(flow.layout().parts());
        sheets.remove(part);
        Layout layout = flow.layout();
        return flow.withParts(parts).withLayout(new Layout(layout.drawing(), sheets, layout.unknown()));
    }
}
