package org.postroom.drawing.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// Small drawings for tests.
public final class Samples {
    /// A type with one inbox and one outbox beside `control` and `signal`.
    static final Declared STEP = declared(List.of("inbox"), List.of("outbox"));

    static final Function<Placed, Declared> STEPS = placed -> placed.type().equals("Step")
            ? STEP
            : Declared.unknown();

    private Samples() {}

    static Declared declared(List<String> inboxes, List<String> outboxes) {
        return new Declared(Optional.of(new Boxes(shapes("control", inboxes), shapes("signal", outboxes))),
                Optional.of("Text"));
    }

    private static SequencedMap<String, BoxShape> shapes(String first, List<String> others) {
        SequencedMap<String, BoxShape> shapes = new LinkedHashMap<>();
        shapes.put(first, new BoxShape(first, Object.class, ""));
        others.forEach(name -> shapes.put(name, new BoxShape(name, String.class, "")));
        return shapes;
    }

    static ComponentPlan step(String id, double x, double y) {
        return ComponentPlan.of(id, Placed.of("Step"), STEP, ComponentPlan.Linked.NOTHING, new Point(x, y));
    }

    /// Steps with these ids and links such as "a.outbox -> b.inbox".
    public static Drawing drawing(List<String> ids, String... links) {
        TreeMap<String, Placed> components = new TreeMap<>();
        ids.forEach(id -> components.put(id, Placed.of("Step")));
        return Drawing.empty().withComponents(components)
                .withLinks(List.of(links).stream().map(Samples::link).toList());
    }

    static Link link(String text) {
        String[] ends = text.split(" -> ");
        return Link.of(ends[0], ends[1]);
    }

    public static Sheet sheet(Map<String, Point> places) {
        TreeMap<String, Layout.Point> components = new TreeMap<>();
        places.forEach((id, at) -> components.put(id, new Layout.Point(at.x(), at.y())));
        return new Sheet(components, List.of(), List.of());
    }

    public static DrawingPlan plan(Drawing drawing, Sheet sheet) {
        return new Planner().plan(drawing, sheet, STEPS);
    }
}
