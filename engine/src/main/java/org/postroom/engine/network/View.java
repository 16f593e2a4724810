package org.postroom.engine.network;

import java.util.List;
import java.util.stream.Stream;
import org.postroom.engine.component.BoxName;

/// What desks and links look like from outside. Reads only what may be read by anyone.
final class View {
    private View() {}

    static State state(Desk desk) {
        return switch (desk.doing()) {
            case Doing.Simply simply -> simple(simply, desk);
            case Doing.AwaitingMessage(List<InTray> trays) when waits(desk) ->
                new State.WaitingForMessage(trays.stream().map(InTray::name).toList());
            case Doing.AwaitingRoom(Route route) when waits(desk) ->
                new State.WaitingForRoom(route.to.name(), route.to.size(), route.to.room().capacity());
            case Doing.AwaitingMessage _, Doing.AwaitingRoom _ -> new State.Ready();
            case Doing.HeldBack _ -> new State.PausedByYou();
            case Doing.Pausing(var until) -> new State.Pausing(until);
            case Doing.Failed(Failure failure) -> new State.Failed(failure);
        };
    }

    private static State simple(Doing.Simply simply, Desk desk) {
        return switch (simply) {
            case NOT_STARTED -> new State.Idle();
            case GOING -> new State.Running(desk.fiber().busyNanos());
            case OUTSIDE -> new State.Outside();
            case HELD -> new State.PausedByYou();
            case FINISHED -> new State.Finished();
        };
    }

    /// Whether a desk can't go on by itself.
    static boolean waits(Desk desk) {
        return switch (desk.doing()) {
            case Doing.AwaitingMessage(List<InTray> trays) -> desk.told().isEmpty() && !desk.called(Desk.LEAVING)
                    && trays.stream().allMatch(tray -> tray.size() == 0);
            case Doing.AwaitingRoom(Route route) -> route.holdsSender() && !desk.called(Desk.LEAVING_A_SEND);
            case Doing.HeldBack(Route route) -> route.held() && !desk.called(Desk.LEAVING_A_SEND);
            case Doing.Simply.HELD -> desk.held();
            case Doing.Simply simply -> simply != Doing.Simply.GOING && simply != Doing.Simply.OUTSIDE;
            case Doing.Pausing _ -> false;
            case Doing.Failed _ -> true;
        };
    }

    /// Whether a desk that parks, or has parked, need not: what it waits for is there.
    static boolean overlooked(Desk desk) {
        return switch (desk.doing()) {
            case Doing.AwaitingMessage(List<InTray> trays) -> desk.told().isPresent()
                    || anyHasMessages(trays);
            case Doing.AwaitingRoom(Route route) -> !route.holdsSender();
            case Doing.Simply _, Doing.HeldBack _, Doing.Pausing _, Doing.Failed _ -> false;
        };
    }

    private static boolean anyHasMessages(List<InTray> trays) {
        boolean any = false;
        for (int i = 0; i < trays.size(); i++) {
            any |= !trays.get(i).empty();
        }
        return any;
    }

    /// What a person holds now. Under the lock of the network's structure.
    static List<Hold> held(List<Desk> desks) {
        Stream<Hold> components = desks.stream().filter(desk -> !desk.over() && desk.attended(Desk.HELD))
                .map(desk -> new Hold.OfComponent(desk.path()));
        return Stream.concat(components, desks.stream().flatMap(desk -> desk.trays().ins().stream())
                .flatMap(tray -> tray.routes().stream()).filter(Route::held).map(Route::hold)).toList();
    }

    static Stream<LinkCounts> links(Desk desk) {
        return desk.trays().outs().stream().flatMap(out -> out.links().stream())
                .filter(link -> link.to().desk().isPresent()).filter(View::drawn)
                .map(link -> new LinkCounts(link.fromName(), link.toName(), link.counts()));
    }

    private static boolean drawn(LiveLink link) {
        return !hidden(link.fromName()) && !hidden(link.toName());
    }

    static boolean hidden(BoxName name) {
        return name.box().startsWith("_");
    }
}
