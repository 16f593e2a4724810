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
        List<Route> before = List.of(tray.routes());
        List<Route> after = new ArrayList<>();
        collect(tray, tray, before, after);
        missing(after, before).forEach(route -> route.to.add(route));
        tray.routes(after.toArray(Route[]::new));
        missing(before, after).forEach(Wiring::forget);
        tray.passedFrom().forEach(this::follow);
    }

    /// Those of some routes that aren't among others. Most keep their place.
    private static List<Route> missing(List<Route> some, List<Route> others) {
        List<Route> missing = new ArrayList<>(1);
        for (int i = 0; i < some.size(); i++) {
            boolean sameThere = i < others.size() && others.get(i) == some.get(i);
            if (!sameThere && !others.contains(some.get(i))) {
                missing.add(some.get(i));
            }
        }
        return missing;
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

    private static void collect(OutTray sender, OutTray tray, List<Route> before, List<Route> after) {
        for (LiveLink link : tray.links()) {
            InTray last = link.to().last();
            after.add(kept(before, after.size(), link, last).orElseGet(() -> route(sender, link, last)));
        }
        for (OutTray outer : tray.passesTo()) {
            collect(sender, outer, before, after);
        }
    }

    /// The route of a link that has one already, most likely at the same place.
    private static Optional<Route> kept(List<Route> before, int place, LiveLink link, InTray last) {
        if (place < before.size() && before.get(place).goes(link, last)) {
            return Optional.of(before.get(place));
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
