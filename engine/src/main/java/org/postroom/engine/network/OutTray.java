package org.postroom.engine.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Delivery;
import org.postroom.engine.component.Ending;
import org.postroom.engine.component.NoSpaceInBox;

/// One outbox of a desk and the routes from it. Sending is the component's own; the rest is guarded by the lock of the
/// network's structure.
final class OutTray implements Delivery {
    private static final Route[] NONE = {};

    private final String box;
    private final Desk desk;
    private final Postman postman;
    private final boolean signal;
    private volatile Route[] routes = NONE;
    private volatile long nowhere;
    private boolean saidEnding;

    private List<LiveLink> links = List.of();
    private List<OutTray> passesTo = List.of();
    private volatile List<OutTray> passedFrom = List.of();

    OutTray(String box, Desk desk) {
        this.box = box;
        this.desk = desk;
        postman = desk.postman();
        signal = box.equals("signal");
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
            postman.nowhere(boxName(), message);
        }
        saidEnding |= signal && message instanceof Ending; // to all: if one has no space, the others are still told at the end
    }

    /// What waited for room along a link that was taken away goes along those that were drawn meanwhile: somebody has put
    /// another component in between. False where there is none.
    private boolean sendByNew(Route[] before, Object message) throws InterruptedException {
        boolean sent = false;
        for (Route route : routes) {
            if (Arrays.stream(before).noneMatch(old -> old.isAlong(route))) {
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
        return desk.box(box);
    }

    String box() {
        return box;
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

    /// Those that lead from here, in the order of delivery.
    List<LiveLink> links() {
        return links;
    }

    void add(LiveLink link) {
        links = Few.with(links, link);
    }

    boolean removeLinkTo(InTray to) {
        int before = links.size();
        links = Few.without(links, link -> link.to() == to);
        return links.size() < before;
    }

    void order(List<InTray> to) {
        if (links.size() > 1) {
            links.sort(Comparator.comparingInt(link -> to.indexOf(link.to())));
        }
    }

    void passTo(OutTray outer) {
        passesTo = Few.with(passesTo, outer);
    }

    void passNoMoreTo(OutTray outer) {
        passesTo = Few.without(passesTo, other -> other == outer);
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
