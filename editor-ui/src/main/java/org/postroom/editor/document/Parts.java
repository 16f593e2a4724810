package org.postroom.editor.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.drawing.plan.Measures;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;

/// What can be done to the parts of a flow. What runs stays the same when components become a part, and when a part
/// becomes components again.
///
/// @param flow   as it is
/// @param part   the part that is shown; nothing where it is the flow itself
/// @param sketch what is shown: [FlowDocument#sketch]
public record Parts(Flow flow, Optional<String> part, Sketch sketch) {
    /// A flow in which something is new.
    ///
    /// @param flow the flow
    /// @param what is new in the drawing that is shown
    public record Changed(Flow flow, Selection what) {}

    /// What a document shows.
    public static Parts of(FlowDocument document) {
        return new Parts(document.flow(), document.part(), document.sketch());
    }

    /// Makes what is selected into a part, and puts that in its place. Links that lead out of the selection lead to boxes
    /// of the part's own. Without a component nothing changes.
    ///
    /// @param name what it should be called; another one where that is taken or can't be one
    public Changed made(Selection selection, String name) {
        if (selection.components().isEmpty()) {
            return new Changed(flow, selection);
        }
        String fresh = Ids.name(name, flow.parts().keySet());
        String id = Ids.fresh(PartType.of(fresh), sketch.drawing().components().keySet());
        PartBorder border = PartBorder.around(sketch.drawing(), selection.components(), id);
        Sketch inside = Pieces.of(sketch, selection);
        Drawing drawing = inside.drawing().withInboxes(border.inboxes()).withOutboxes(border.outboxes());
        // The crossing links are led to the part before the components go, which would take their links with them.
        Sketch led = Edits.place(border.led(sketch), id, Placed.of(PartType.of(fresh)), middle(inside.sheet()));
        Flow with = inside.with(drawing).in(flow, Optional.of(fresh));
        return new Changed(Edits.remove(led, selection).in(with, part), Selection.of(id));
    }

    private static Layout.Point middle(Sheet sheet) {
        List<Layout.Point> places = List.copyOf(sheet.components().values());
        double x = places.stream().mapToDouble(Layout.Point::x).average().orElse(0);
        double y = places.stream().mapToDouble(Layout.Point::y).average().orElse(0);
        return Edits.pixel(Measures.GRID * Math.rint(x / Measures.GRID), Measures.GRID * Math.rint(y / Measures.GRID));
    }

    /// Puts in the place of a component that is a part what is in that part. A part that nothing uses any more goes. For
    /// other components nothing changes.
    public Changed expanded(String id) {
        Optional<Placed> placed = Optional.ofNullable(sketch.drawing().components().get(id));
        Optional<String> name = placed.flatMap(each -> PartType.name(each.type()))
                .filter(each -> flow.parts().containsKey(each) && !part.equals(Optional.of(each)));
        return name.flatMap(each -> placed.map(part -> expanded(id, part, each)))
                .orElse(new Changed(flow, Selection.of(id)));
    }

    private Changed expanded(String id, Placed placed, String name) {
        Sketch inside = Sketch.of(flow, Optional.of(name));
        Added opened = PartInside.of(sketch, inside, id, placed);
        Flow changed = opened.sketch().in(flow, part);
        return new Changed(isUsed(changed, name) ? changed : without(changed, name), opened.what());
    }

    private static boolean isUsed(Flow flow, String name) {
        return uses(flow.drawing(), name) || flow.parts().values().stream().anyMatch(part -> uses(part, name));
    }

    private static boolean uses(Drawing drawing, String name) {
        String type = PartType.of(name);
        return drawing.components().values().stream()
                .anyMatch(placed -> placed.type().equals(type) || mentions(placed.settings(), type));
    }

    /// Some components take types as settings.
    private static boolean mentions(Object value, String type) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().anyMatch(each -> mentions(each, type));
            case List<?> list -> list.stream().anyMatch(each -> mentions(each, type));
            default -> value.equals(type);
        };
    }

    private static Flow without(Flow flow, String name) {
        SortedMap<String, Drawing> parts = new TreeMap<>(flow.parts());
        parts.remove(name);
        SortedMap<String, Sheet> sheets = new TreeMap<>(flow.layout().parts());
        sheets.remove(name);
        Layout layout = flow.layout();
        return flow.withParts(parts).withLayout(new Layout(layout.drawing(), sheets, layout.unknown()));
    }

    /// Makes a component's box one of the shown drawing's own.
    ///
    /// @param name what it should be called; another one where that is taken or can't be one
    public static Sketch promoted(Sketch sketch, PartNames.Way way, BoxName box, String name) {
        if (!sketch.drawing().components().containsKey(box.component())) {
            return sketch;
        }
        SortedMap<String, BoxName> own = new TreeMap<>(PartNames.own(sketch.drawing(), way));
        own.put(Ids.name(name, own.keySet()), box);
        return sketch.with(PartNames.withOwn(sketch.drawing(), way, own));
    }

    /// Takes a box from the shown drawing; the component keeps its own.
    public static Sketch without(Sketch sketch, PartNames.Way way, String name) {
        SortedMap<String, BoxName> own = new TreeMap<>(PartNames.own(sketch.drawing(), way));
        own.remove(name);
        return sketch.with(PartNames.withOwn(sketch.drawing(), way, own));
    }

    /// A part as a flow of its own, with the parts that it uses.
    public static Flow asFlow(Flow flow, String name) {
        SortedMap<String, Drawing> parts = new TreeMap<>();
        SortedMap<String, Sheet> sheets = new TreeMap<>();
        gather(flow, name, parts);
        parts.remove(name);
        parts.keySet().forEach(each -> Optional.ofNullable(flow.layout().parts().get(each))
                .ifPresent(sheet -> sheets.put(each, sheet)));
        Sketch sketch = Sketch.of(flow, Optional.of(name));
        return Flow.empty().withName(name).withDrawing(sketch.drawing()).withParts(parts)
                .withLayout(new Layout(sketch.sheet(), sheets, Map.of()));
    }

    private static void gather(Flow flow, String name, SortedMap<String, Drawing> parts) {
        Optional<Drawing> drawing = Optional.ofNullable(flow.parts().get(name)).filter(_ -> !parts.containsKey(name));
        drawing.ifPresent(each -> {
            parts.put(name, each);
            flow.parts().keySet().stream().filter(other -> uses(each, other)).forEach(
                    other -> gather(flow, other, parts));
        });
    }

    /// The flow with a file in the place of a part, wherever it is used; parts that nothing uses any more go.
    ///
    /// @param file as a type: "./part.flow.json"
    public static Flow linked(Flow flow, String name, String file) {
        Flow linked = PartNames.withType(flow, PartType.of(name), file);
        linked = without(linked, name);
        for (String part : flow.parts().keySet()) {
            linked = isUsed(linked, part) || !isUsed(flow, part) ? linked : without(linked, part);
        }
        return linked;
    }
}
