package org.postroom.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Delivery;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.NoSpaceInBox;

/// One outbox of a desk and the routes from it. Sending is the component's own; the rest is guarded by the lock of the
/// network's structure.
final class OutTray implements Delivery {
    private static final Route[] NONE = {};

    private final BoxName name;
    private final Desk desk;
    private final Postman postman;
    private final boolean signal;
    private volatile Route[] routes = NONE;
    private volatile long nowhere;
    private boolean saidEnding;

    private final List<LiveLink> links = new ArrayList<>(1);
    private final List<OutTray> passesTo = new ArrayList<>(0);
    private volatile List<OutTray> passedFrom = List.of();

    OutTray(BoxName name, Desk desk) {
        this.name = name;
        this.desk = desk;
        postman = desk.postman();
        signal = name.box().equals("signal");
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the component itself sends
    public void send(Object message) throws InterruptedException {
        desk.boundary();
        Route[] to = routes;
        boolean gone = to.length == 0;
        for (Route route : to) {
            gone |= !postman.deliver(desk, route, message);
        }
        if (gone && routes != to) {
            gone = !sendByNew(to, message);
        }
        if (gone) {
            nowhere++;
            postman.nowhere(name, message);
        }
        saidEnding |= signal && message instanceof Ending; // to all: if one has no space, the others are still told at the end
    }

    /// What waited for room along a link that was taken away goes along those that were drawn meanwhile: somebody has put
    /// another component in between. False where there is none.
    private boolean sendByNew(Route[] before, Object message) throws InterruptedException {
        boolean sent = false;
        for (Route route : routes) {
            if (Arrays.stream(before).noneMatch(old -> old.link.equals(route.link))) {
                sent |= postman.deliver(desk, route, message);
            }
        }
        return sent;
    }

    /// Sends at the component's end, when it is no longer asked what it was told, and nobody is there to hear that one
    /// of the inboxes has no space for it.
    void say(Ending ending) throws InterruptedException {
        for (Route route : routes) {
            try {
                postman.deliver(desk, route, ending);
            } catch (NoSpaceInBox e) {
                // The others are told.
            }
        }
    }

    /// Whether the component has said on its own that it ends.
    boolean saidEnding() {
        return saidEnding;
    }

    BoxName boxName() {
        return name;
    }

    Desk desk() {
        return desk;
    }

    long sentNowhere() {
        return nowhere;
    }

    Route[] routes() {
        return routes;
    }

    void routes(Route[] changed) {
        routes = changed;
    }

    List<LiveLink> links() {
        return links;
    }

    List<OutTray> passesTo() {
        return passesTo;
    }

    List<OutTray> passedFrom() {
        return passedFrom;
    }

    void passedFrom(List<OutTray> inner) {
        passedFrom = List.copyOf(inner);
    }
}
