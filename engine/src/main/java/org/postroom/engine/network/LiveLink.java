package org.postroom.engine.network;

import org.postroom.engine.component.BoxName;

/// A link as it was drawn. Its messages travel by one or more [Route]s, past the boxes of parts; what went by routes that
/// are no more is remembered. Guarded by the lock of the network's structure.
final class LiveLink {
    private final OutTray from;
    private final InTray to;
    private Counts past = Counts.NONE;

    LiveLink(OutTray from, InTray to) {
        this.from = from;
        this.to = to;
    }

    OutTray from() {
        return from;
    }

    InTray to() {
        return to;
    }

    boolean is(OutTray source, InTray target) {
        return from == source && to == target;
    }

    BoxName fromName() {
        return from.boxName();
    }

    BoxName toName() {
        return to.name();
    }

    void remember(Counts ofRoute) {
        past = past.plus(ofRoute);
    }

    Counts counts() {
        InTray last = to.last();
        return last.routes().stream().filter(route -> route.goes(this, last)).map(last::counts).reduce(past,
                Counts::plus);
    }
}
