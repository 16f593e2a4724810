package org.postroom.engine.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;

/// One difference between two flows. Where a change has a `part`, that is the name of the part in whose drawing it is;
/// nothing means the flow's own drawing.
public sealed interface FlowChange {
    /// A change that a running network follows.
    sealed interface OfLogic extends FlowChange {}

    /// A change that people read and running ignores.
    sealed interface OfWords extends FlowChange {}

    /// The taps are others: a running flow is watched in another way.
    ///
    /// @param taps all of them
    record TapsChanged(List<Tap> taps) implements FlowChange {}

    /// A change on the canvas only.
    sealed interface OfGeometry extends FlowChange {}

    /// A part is new, with all that is in it.
    ///
    /// @param name    of the part
    /// @param drawing what is in it
    record PartAdded(String name, Drawing drawing) implements OfLogic {}

    /// A part is gone, with all that was in it.
    ///
    /// @param name    of the part
    /// @param drawing what was in it
    record PartRemoved(String name, Drawing drawing) implements OfLogic {}

    /// A component is new.
    ///
    /// @param part   where
    /// @param id     of the component
    /// @param placed all that is said about it
    record ComponentAdded(Optional<String> part, String id, Placed placed) implements OfLogic {}

    /// A component is gone.
    ///
    /// @param part   where
    /// @param id     of the component
    /// @param placed all that was said about it
    record ComponentRemoved(Optional<String> part, String id, Placed placed) implements OfLogic {}

    /// A component's type or settings are others: a fresh instance takes its place.
    ///
    /// @param part   where
    /// @param id     of the component
    /// @param before all that was said about it
    /// @param after  all that is said about it; only type and settings count here
    record ComponentReset(Optional<String> part, String id, Placed before, Placed after) implements OfLogic {}

    /// The room in a component's inboxes is another.
    ///
    /// @param part  where
    /// @param id    of the component
    /// @param rooms the inboxes whose room isn't the usual one
    record RoomsChanged(Optional<String> part, String id, SortedMap<String, Room> rooms) implements OfLogic {}

    /// What happens when a component fails is another.
    ///
    /// @param part      where
    /// @param id        of the component
    /// @param onFailure what happens now
    record OnFailureChanged(Optional<String> part, String id, OnFailure onFailure) implements OfLogic {}

    /// A link is new: the last one, if no [LinksOrdered] says otherwise.
    ///
    /// @param part where
    /// @param link the link
    record LinkAdded(Optional<String> part, Link link) implements OfLogic {}

    /// A link is gone.
    ///
    /// @param part where
    /// @param link the link; of several equal ones the last
    record LinkRemoved(Optional<String> part, Link link) implements OfLogic {}

    /// The links, after some were removed and others added, have this order.
    ///
    /// @param part  where
    /// @param links all of them
    record LinksOrdered(Optional<String> part, List<Link> links) implements OfLogic {}

    /// An inbox of the drawing itself leads to a child's inbox now.
    ///
    /// @param part  where
    /// @param inbox of the drawing
    /// @param to    a child's inbox
    record InboxMapped(Optional<String> part, String inbox, BoxName to) implements OfLogic {}

    /// An inbox of the drawing itself leads there no more.
    ///
    /// @param part  where
    /// @param inbox of the drawing
    /// @param to    a child's inbox
    record InboxUnmapped(Optional<String> part, String inbox, BoxName to) implements OfLogic {}

    /// What leaves by an outbox of the drawing itself comes from a child's outbox now.
    ///
    /// @param part   where
    /// @param outbox of the drawing
    /// @param from   a child's outbox
    record OutboxMapped(Optional<String> part, String outbox, BoxName from) implements OfLogic {}

    /// What leaves by an outbox of the drawing itself comes from there no more.
    ///
    /// @param part   where
    /// @param outbox of the drawing
    /// @param from   a child's outbox
    record OutboxUnmapped(Optional<String> part, String outbox, BoxName from) implements OfLogic {}

    /// The flow has another name.
    ///
    /// @param name may be empty
    record NameChanged(String name) implements OfWords {}

    /// A drawing's description is another.
    ///
    /// @param part  where
    /// @param about may be empty
    record AboutChanged(Optional<String> part, String about) implements OfWords {}

    /// A component's label is another.
    ///
    /// @param part  where
    /// @param id    of the component
    /// @param label may be empty
    record LabelChanged(Optional<String> part, String id, String label) implements OfWords {}

    /// Fields that this version doesn't know are others in a component.
    ///
    /// @param part    where
    /// @param id      of the component
    /// @param unknown all such fields
    record ComponentFieldsChanged(Optional<String> part, String id, Map<String, Object> unknown) implements OfWords {}

    /// Fields that this version doesn't know are others in some links.
    ///
    /// @param part  where
    /// @param links all links of the drawing, in their order
    record LinkFieldsChanged(Optional<String> part, List<Link> links) implements OfWords {}

    /// Fields that this version doesn't know are others in a drawing.
    ///
    /// @param part    where
    /// @param unknown all such fields
    record DrawingFieldsChanged(Optional<String> part, Map<String, Object> unknown) implements OfWords {}

    /// Fields that this version doesn't know are others in the flow.
    ///
    /// @param unknown all such fields
    record FlowFieldsChanged(Map<String, Object> unknown) implements OfWords {}

    /// The geometry of one drawing is another.
    ///
    /// @param part   where
    /// @param before nothing where there was none
    /// @param after  nothing where there is none
    record SheetChanged(Optional<String> part, Optional<Layout.Sheet> before, Optional<Layout.Sheet> after)
            implements OfGeometry {}

    /// Fields that this version doesn't know are others in the layout.
    ///
    /// @param unknown all such fields
    record LayoutFieldsChanged(Map<String, Object> unknown) implements OfGeometry {}
}
