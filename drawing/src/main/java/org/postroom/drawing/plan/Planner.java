package org.postroom.drawing.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.postroom.drawing.plan.ComponentPlan.Linked;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// Finds out where everything in a drawing lies. What it found out about a component it keeps, so that after an edit only
/// what changed is measured again; the same drawing always gives the same plan. Confined to one thread.
///
/// ```java
/// DrawingPlan plan = new Planner().plan(flow.drawing(), flow.layout().drawing(), declared);
/// ```
public final class Planner {
    private Map<String, Measured> measured = new HashMap<>();

    /// A planner that knows nothing yet.
    public Planner() {}

    /// Finds out where everything lies. What has no place in the sheet gets a tidy one.
    ///
    /// @param drawing  the flow's own, or a part's
    /// @param sheet    its geometry
    /// @param declared what is known of a component's type
    public DrawingPlan plan(Drawing drawing, Sheet sheet, Function<Placed, Declared> declared) {
        SortedMap<String, ComponentPlan> components = components(drawing, sheet, declared);
        DrawingPlan unlinked = new DrawingPlan(components, List.of(), List.of(), List.of(), List.of());
        return new DrawingPlan(components, links(unlinked, drawing.links(), sheet), notes(sheet), frames(sheet),
                ownBoxes(unlinked, drawing));
    }

    private SortedMap<String, ComponentPlan> components(Drawing drawing, Sheet sheet,
            Function<Placed, Declared> declared) {
        Map<String, Linked> linked = linked(drawing);
        Map<String, Measured> now = HashMap.newHashMap(drawing.components().size());
        SortedMap<String, ComponentPlan> components = new TreeMap<>();
        List<ComponentPlan> homeless = new ArrayList<>();
        drawing.components().forEach((id, placed) -> {
            Measured one = measured(id, placed, declared.apply(placed), linked.getOrDefault(id, Linked.NOTHING));
            Optional<Point> at = Optional.ofNullable(sheet.components().get(id)).map(Point::of);
            ComponentPlan plan = at.map(one.plan()::movedTo).orElse(one.plan());
            now.put(id, new Measured(placed, one.declared(), one.linked(), plan));
            at.ifPresentOrElse(_ -> components.put(id, plan), () -> homeless.add(plan));
        });
        measured = now;
        if (!homeless.isEmpty()) {
            Tidy.place(homeless, drawing.links(), components.values())
                    .forEach(plan -> components.put(plan.id(), plan));
        }
        return components;
    }

    private Measured measured(String id, Placed placed, Declared declared, Linked linked) {
        return Optional.ofNullable(measured.get(id))
                .filter(known -> known.placed().equals(placed) && known.declared().equals(declared)
                        && known.linked().equals(linked))
                .orElseGet(() -> new Measured(placed, declared, linked,
                        ComponentPlan.of(id, placed, declared, linked, new Point(0, 0))));
    }

    private static Map<String, Linked> linked(Drawing drawing) {
        Map<String, Set<String>> in = new HashMap<>();
        Map<String, Set<String>> out = new HashMap<>();
        drawing.links().forEach(link -> {
            add(out, link.from());
            add(in, link.to());
        });
        drawing.inboxes().values().forEach(box -> add(in, box));
        drawing.outboxes().values().forEach(box -> add(out, box));
        Map<String, Linked> linked = new HashMap<>();
        in.forEach((id, names) -> linked.put(id, new Linked(names, out.getOrDefault(id, Set.of()))));
        out.forEach((id, names) -> linked.putIfAbsent(id, new Linked(Set.of(), names)));
        return linked;
    }

    private static void add(Map<String, Set<String>> names, BoxName box) {
        names.computeIfAbsent(box.component(), _ -> new TreeSet<>()).add(box.box());
    }

    private static List<LinkPlan> links(DrawingPlan plan, List<Link> links, Sheet sheet) {
        List<LinkPlan> plans = new ArrayList<>(links.size());
        for (int i = 0; i < links.size(); i++) {
            int index = i;
            Link link = links.get(i);
            plan.start(link.from()).ifPresent(from -> plan.end(link.to()).ifPresent(to -> plans
                    .add(LinkPlan.of(index, link, from, to, sheet.bendsOf(link).stream().map(Point::of).toList()))));
        }
        return plans;
    }

    private static List<NotePlan> notes(Sheet sheet) {
        List<NotePlan> notes = new ArrayList<>();
        sheet.notes().forEach(note -> notes.add(new NotePlan(notes.size(), Area.of(note.at(), note.size()),
                note.text())));
        return notes;
    }

    private static List<FramePlan> frames(Sheet sheet) {
        List<FramePlan> frames = new ArrayList<>();
        sheet.frames().forEach(frame -> frames.add(new FramePlan(frames.size(), Area.of(frame.at(), frame.size()),
                frame.label())));
        return frames;
    }

    private static List<OwnBoxPlan> ownBoxes(DrawingPlan plan, Drawing drawing) {
        List<OwnBoxPlan> tags = new ArrayList<>();
        drawing.inboxes().forEach((name, to) -> plan.inbox(to).ifPresent(box -> tags.add(OwnBoxPlan.of(name, box))));
        drawing.outboxes()
                .forEach((name, from) -> plan.outbox(from).ifPresent(box -> tags.add(OwnBoxPlan.of(name, box))));
        return tags;
    }

    private record Measured(Placed placed, Declared declared, Linked linked, ComponentPlan plan) {}
}
