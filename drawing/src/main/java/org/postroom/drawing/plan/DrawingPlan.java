package org.postroom.drawing.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postroom.drawing.plan.LinkPlan.End;
import org.postroom.engine.component.BoxName;

/// Where everything in a drawing lies. Made by a [Planner].
///
/// @param components by id
/// @param links      in the order in which they were drawn; those without one of their components are left out
/// @param notes      in the order of the file
/// @param frames     in the order of the file
/// @param ownBoxes   the drawing's own boxes, inboxes first
public record DrawingPlan(SortedMap<String, ComponentPlan> components, List<LinkPlan> links, List<NotePlan> notes,
        List<FramePlan> frames, List<OwnBoxPlan> ownBoxes) {
    private static final Area NOTHING = new Area(0, 0, 0, 0);

    /// Copies what it is given.
    public DrawingPlan {
        components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
        links = List.copyOf(links);
        notes = List.copyOf(notes);
        frames = List.copyOf(frames);
        ownBoxes = List.copyOf(ownBoxes);
    }

    /// A component, if there is one with that id.
    public Optional<ComponentPlan> component(String id) {
        return Optional.ofNullable(components.get(id));
    }

    /// An inbox, if there is one of that name.
    public Optional<BoxPlan> inbox(BoxName name) {
        return component(name.component()).flatMap(component -> component.inbox(name.box()));
    }

    /// An outbox, if there is one of that name.
    public Optional<BoxPlan> outbox(BoxName name) {
        return component(name.component()).flatMap(component -> component.outbox(name.box()));
    }

    /// The start of a link, if there is such an outbox.
    public Optional<End> start(BoxName name) {
        return component(name.component())
                .flatMap(component -> component.outbox(name.box()).map(box -> new End(component.area(), box)));
    }

    /// The end of a link, if there is such an inbox.
    public Optional<End> end(BoxName name) {
        return component(name.component())
                .flatMap(component -> component.inbox(name.box()).map(box -> new End(component.area(), box)));
    }

    /// The smallest area that has everything in it; of no size where there is nothing.
    public Area bounds() {
        return Stream.of(components.values().stream().map(ComponentPlan::bounds), links.stream().map(LinkPlan::bounds),
                notes.stream().map(NotePlan::area), frames.stream().map(FramePlan::area),
                ownBoxes.stream().map(OwnBoxPlan::area)).flatMap(all -> all).reduce(Area::union).orElse(NOTHING);
    }
}
