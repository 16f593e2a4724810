package org.postroom.engine.check;

import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.component.Component;

/// Shows the boxes of a part to a component that starts it. Never runs.
final class StandIn extends Component {
    StandIn(Boxes boxes) {
        boxes.inboxes().values().stream().filter(box -> !box.name().equals("control")).forEach(this::declareInbox);
        boxes.outboxes().values().stream().filter(box -> !box.name().equals("signal")).forEach(this::declareOutbox);
    }

    private void declareInbox(BoxShape box) {
        inbox(box.name(), box.type(), box.help());
    }

    private void declareOutbox(BoxShape box) {
        outbox(box.name(), box.type(), box.help());
    }

    @Override
    protected void main() {
        throw new IllegalStateException("a stand-in can't run; make the part itself");
    }
}
