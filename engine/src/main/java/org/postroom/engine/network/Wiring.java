package org.postroom.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.engine.component.ProducerFinished;

/// Links, and the routes that follow from them: from the outbox that sends straight to the inbox where the message
/// comes to lie, past the boxes of parts. Guarded by the lock of the network's structure.
final class Wiring {
    void link(OutTray from, InTray to) {
        if (linked(from, to)) {
            throw new IllegalArgumentException(from.boxName() + " is linked to " + to.name() + " already");
        }
        LiveLink link = new LiveLink(from, to);
        from.add(link);
        to.add(link);
        follow(from);
    }

    /// Links, unless that is done already.
    void linkOnce(OutTray from, InTray to) {
        if (!linked(from, to)) {
            link(from, to);
        }
    }

    private static boolean linked(OutTray from, InTray to) {
        for (LiveLink link : from.links()) {
            if (link.to() == to) {
                return true;
            }
        }
        return false;
    }

    boolean unlink(OutTray from, InTray to) {
        boolean was = from.removeLinkTo(to);
        to.removeLinkFrom(from);
        follow(from);
        return was;
    }

    /// Delivers in this order from now on.
    void order(OutTray from, List<InTray> to) {
        from.order(to);
        follow(from);
    }

    /// An inbox of a chassis lets its messages through to a child's.
    void passIn(InTray outer, InTray inner) {
        if (inner.last() == outer) {
            throw new IllegalArgumentException(outer.name() + " would pass to itself");
        }
        outer.passNoMore();
        outer.passTo(inner);
        followInto(outer);
    }

    void passInNoMore(InTray outer) {
        outer.passNoMore();
        followInto(outer);
    }

    /// A child's outbox lets its messages leave by one of the chassis.
    void passOut(OutTray inner, OutTray outer) {
        inner.passTo(outer);
        outer.passedFrom(Stream.concat(outer.passedFrom().stream(), Stream.of(inner)).toList());
        follow(inner);
    }

    void passOutNoMore(OutTray inner, OutTray outer) {
        inner.passNoMoreTo(outer);
        outer.passedFrom(outer.passedFrom().stream().filter(other -> other != inner).toList());
        follow(inner);
    }

    /// Takes away all that leads to or from a desk's boxes.
    void detach(List<InTray> ins, List<OutTray> outs) {
        for (InTray in : ins) {
            List.copyOf(in.linksIn()).forEach(link -> unlink(link.from(), in));
            in.passedFrom().forEach(this::passInNoMore);
            passInNoMore(in);
        }
        for (OutTray out : outs) {
            List.copyOf(out.links()).forEach(link -> unlink(out, link.to()));
            List.copyOf(out.passesTo()).forEach(outer -> passOutNoMore(out, outer));
            out.passedFrom().forEach(inner -> passOutNoMore(inner, out));
        }
    }

    /// All links into an inbox, and into those that pass to it, get their routes anew.
    private void followInto(InTray tray) {
        List.copyOf(tray.linksIn()).forEach(link -> follow(link.from()));
        tray.passedFrom().forEach(this::followInto);
    }

    /// An outbox, and all that pass to it, get their routes anew; a route that stays keeps its counts.
    private void follow(OutTray tray) {
        Route[] before = tray.routes();
        List<Route> after = new ArrayList<>();
        List<Route> fresh = new ArrayList<>(1);
        collect(tray, tray, before, after, fresh);
        fresh.forEach(route -> route.to.add(route));
        tray.routes(after.toArray(Route[]::new));
        for (int i = 0; i < before.length; i++) {
            boolean stays = i < after.size() && after.get(i) == before[i] || after.contains(before[i]);
            if (!stays) {
                forget(before[i]);
            }
        }
        tray.passedFrom().forEach(this::follow);
    }

    /// A producer that is linked no more can't keep the others waiting.
    private static void forget(Route route) {
        InTray to = route.to;
        to.remove(route);
        Counts gone = to.counts(route).gone();
        route.link().ifPresent(link -> link.remember(gone));
        route.from().ifPresent(out -> out.desk().postman().letGo(route));
        route.end();
        to.wakeSenders();
        if (to.control() && !to.routes().isEmpty() && to.producersFinished()) {
            to.desk().ifPresent(desk -> desk.hear(new ProducerFinished()));
        }
    }

    private static void collect(OutTray sender, OutTray tray, Route[] before, List<Route> after, List<Route> fresh) {
        for (LiveLink link : tray.links()) {
            InTray last = link.to().last();
            Optional<Route> kept = kept(before, after.size(), link, last);
            if (kept.isEmpty()) {
                fresh.add(route(sender, link, last));
            }
            after.add(kept.orElseGet(fresh::getLast));
        }
        for (OutTray outer : tray.passesTo()) {
            collect(sender, outer, before, after, fresh);
        }
    }

    /// The route of a link that has one already: most keep their place among those of an outbox.
    private static Optional<Route> kept(Route[] before, int place, LiveLink link, InTray last) {
        if (place < before.length && before[place].goes(link, last)) {
            return Optional.of(before[place]);
        }
        for (Route route : before) {
            if (route.goes(link, last)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private static Route route(OutTray sender, LiveLink link, InTray last) {
        Route route = new Route(sender, link, last);
        route.saidFinished = sender.desk().over();
        sender.desk().postman().tap(route);
        return route;
    }
}
