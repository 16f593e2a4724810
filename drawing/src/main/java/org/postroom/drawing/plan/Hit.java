package org.postroom.drawing.plan;

import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Link;

/// What lies at a point of the canvas.
public sealed interface Hit {
    /// An inbox.
    ///
    /// @param inbox its name
    record OnInbox(BoxName inbox) implements Hit {}

    /// An outbox.
    ///
    /// @param outbox its name
    record OnOutbox(BoxName outbox) implements Hit {}

    /// A component, anywhere but at a box.
    ///
    /// @param id its name
    record OnComponent(String id) implements Hit {}

    /// A link, anywhere but at the boxes that it joins.
    ///
    /// @param index its position among the drawing's links
    /// @param link  the boxes that it joins
    record OnLink(int index, Link link) implements Hit {}

    /// A note.
    ///
    /// @param index its position among the sheet's notes
    record OnNote(int index) implements Hit {}

    /// A frame, at its label or its edge; what is inside is the canvas.
    ///
    /// @param index its position among the sheet's frames
    record OnFrame(int index) implements Hit {}

    /// Nothing but the canvas.
    record OnCanvas() implements Hit {}
}
