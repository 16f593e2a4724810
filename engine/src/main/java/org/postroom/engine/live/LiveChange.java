package org.postroom.engine.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Children;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Room;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.FlowChange;
import org.postroom.engine.flow.FlowChange.ComponentAdded;
import org.postroom.engine.flow.FlowChange.ComponentRemoved;
import org.postroom.engine.flow.FlowChange.ComponentReset;
import org.postroom.engine.flow.FlowChange.InboxMapped;
import org.postroom.engine.flow.FlowChange.InboxUnmapped;
import org.postroom.engine.flow.FlowChange.LinkAdded;
import org.postroom.engine.flow.FlowChange.LinkRemoved;
import org.postroom.engine.flow.FlowChange.LinksOrdered;
import org.postroom.engine.flow.FlowChange.OnFailureChanged;
import org.postroom.engine.flow.FlowChange.OutboxMapped;
import org.postroom.engine.flow.FlowChange.OutboxUnmapped;
import org.postroom.engine.flow.FlowChange.PartAdded;
import org.postroom.engine.flow.FlowChange.PartRemoved;
import org.postroom.engine.flow.FlowChange.RoomsChanged;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;

/// Follows the changes of one edit in a running network: a change in a part, in each place where the part is used. What
/// is put in or replaced by the edit is made from the changed drawings at once. Confined to one call of [LiveFlow#apply].
final class LiveChange {
    private final Network network;
    private final Assembly assembly;
    private final Flow before;
    private final Flow after;
    private final List<String> notKept = new ArrayList<>();
    private final Set<String> parts = new HashSet<>();

    LiveChange(Network network, Assembly assembly, Flow before, Flow after) {
        this.network = network;
        this.assembly = assembly;
        this.before = before;
        this.after = after;
    }

    List<String> notKept() {
        return List.copyOf(notKept);
    }

    /// The parts in whose drawings something was followed.
    Set<String> parts() {
        return Set.copyOf(parts);
    }

    void follow(FlowChange.OfLogic change) {
        switch (change) {
            case PartAdded _, PartRemoved _ -> {}
            case ComponentAdded(var part, var id, var placed) -> each(part, at -> add(at, id, placed));
            case ComponentRemoved(var part, var id, var placed) -> each(part, at -> remove(at, id, placed));
            case ComponentReset(var part, var id, var was, var placed) -> each(part, at -> reset(at, id, was, placed));
            case RoomsChanged(var part, var id, var rooms) -> each(part, at -> rooms(at, id, rooms));
            case OnFailureChanged(var part, var id, _) -> each(part, at -> amend(at, id));
            case LinkAdded(var part, var link) -> each(part, at -> children(at).link(link.from(), link.to()));
            case LinkRemoved(var part, var link) -> each(part, at -> unlink(at, link));
            case LinksOrdered(var part, var links) -> each(part, at -> order(at, links));
            case InboxMapped(var part, var inbox, var to) -> each(part, at -> children(at).passIn(inbox, to));
            case InboxUnmapped(var part, var inbox, _) -> each(part, at -> children(at).passInNoMore(inbox));
            case OutboxMapped(var part, var outbox, var from) -> each(part, at -> children(at).passOut(from, outbox));
            case OutboxUnmapped(var part, var outbox, var from) ->
                each(part, at -> children(at).passOutNoMore(from, outbox));
        }
    }

    private interface Place {
        void change(String path);
    }

    private void each(Optional<String> part, Place place) {
        part.ifPresent(parts::add);
        List<String> paths = new ArrayList<>();
        if (part.isEmpty()) {
            paths.add(Network.ROOT);
        } else {
            collect(before.drawing(), after.drawing(), "", part.get(), paths);
        }
        paths.forEach(place::change);
    }

    /// Where a part runs, and goes on to: the paths of the components that are this part before and after.
    private void collect(Drawing was, Drawing is, String prefix, String part, List<String> paths) {
        was.components().forEach((id, placed) -> PartType.name(placed.type()).filter(_ -> stays(is, id, placed))
                .ifPresent(name -> {
                    if (name.equals(part)) {
                        paths.add(prefix + id);
                    }
                    if (before.parts().containsKey(name) && after.parts().containsKey(name)) {
                        collect(part(before, name), part(after, name), prefix + id + "/", part, paths);
                    }
                }));
    }

    private static boolean stays(Drawing is, String id, Placed placed) {
        return Optional.ofNullable(is.components().get(id)).filter(now -> now.type().equals(placed.type())).isPresent();
    }

    private Children children(String path) {
        return network.children(path);
    }

    private static String path(String at, String id) {
        return at.equals(Network.ROOT) ? id : at + "/" + id;
    }

    private void add(String at, String id, Placed placed) {
        children(at).adopt(child(at, id, placed));
        children(at).start(id);
    }

    /// With what the uses of the parts around it say about it.
    private Child child(String at, String id, Placed placed) {
        Map<String, Object> said = Map.of();
        Drawing drawing = after.drawing();
        for (String use : names(at)) {
            Placed part = placed(drawing, use);
            said = Assembly.merged(part.settings(), Assembly.under(use, said));
            drawing = inside(part);
        }
        return assembly.child(id, placed, Assembly.under(id, said));
    }

    private void remove(String at, String id, Placed placed) {
        if (Assembly.isPart(placed.type())) {
            notKept.add("what lay inside '" + path(at, id) + "' is gone with it");
        } else {
            noteGone(children(at).waiting(id), "in '" + path(at, id) + "'");
        }
        children(at).remove(id);
    }

    private void noteGone(int messages, String where) {
        if (messages > 0) {
            notKept.add(messages == 1
                    ? "1 message that lay " + where + " is gone with it"
                    : messages + " messages that lay " + where + " are gone with it");
        }
    }

    private void reset(String at, String id, Placed was, Placed placed) {
        Optional<String> part = PartType.name(placed.type());
        if (!was.type().equals(placed.type()) || Assembly.isPart(placed.type()) && part.isEmpty()) {
            replace(at, id, was, placed);
        } else if (part.isPresent()) {
            retell(path(at, id), part(after, part.get()), was.settings(), placed.settings());
        } else {
            renew(at, id, placed);
        }
    }

    private void replace(String at, String id, Placed was, Placed placed) {
        remove(at, id, was);
        add(at, id, placed);
        relink(at, id);
    }

    /// A use of a part says other things about those inside: only they begin anew.
    private void retell(String at, Drawing part, Map<String, Object> was, Map<String, Object> is) {
        part.components().forEach((id, placed) -> {
            Map<String, Object> before = Assembly.under(id, was);
            Map<String, Object> now = Assembly.under(id, is);
            if (before.equals(now) || !children(at).names().contains(id)) {
                return;
            }
            Optional<String> inner = PartType.name(placed.type());
            if (inner.isPresent()) {
                retell(path(at, id), part(after, inner.get()), before, now);
            } else if (Assembly.isPart(placed.type())) {
                replace(at, id, placed, placed);
            } else {
                renew(at, id, placed);
            }
        });
    }

    private void renew(String at, String id, Placed placed) {
        String path = path(at, id);
        switch (network.state(path)) {
            case State.Failed _ -> replace(at, id, placed, placed);
            case State.Finished _ ->
                notKept.add("'" + path + "' has ended; its new settings count when the flow is started anew");
            default -> {
                Child next = child(at, id, placed);
                noteInside(at, id, next.instance());
                network.renew(path, next);
            }
        }
    }

    /// What lies in boxes that the next instance doesn't have, or in components that this one has inside.
    private void noteInside(String at, String id, Component next) {
        List<String> kept = next.inboxes().stream().<String>map(Inbox::name).toList();
        children(at).inboxes(id).stream().filter(box -> !kept.contains(box))
                .map(box -> new BoxName(path(at, id), box).toString())
                .forEach(box -> noteGone(network.counts(box).waiting(), "in '" + box + "'"));
        Children inside = children(path(at, id));
        inside.names().forEach(name -> noteGone(inside.waiting(name), "in '" + path(path(at, id), name) + "'"));
    }

    /// The links of a component that was put in the place of another.
    private void relink(String at, String id) {
        Drawing drawing = drawing(at);
        for (Link link : drawing.links()) {
            if (link.from().component().equals(id) || link.to().component().equals(id)) {
                children(at).link(link.from(), link.to());
            }
        }
        drawing.inboxes().forEach((inbox, to) -> {
            if (to.component().equals(id)) {
                children(at).passIn(inbox, to);
            }
        });
        drawing.outboxes().forEach((outbox, from) -> {
            if (from.component().equals(id)) {
                children(at).passOut(from, outbox);
            }
        });
    }

    private Drawing drawing(String at) {
        Drawing drawing = after.drawing();
        for (String id : names(at)) {
            drawing = inside(placed(drawing, id));
        }
        return drawing;
    }

    private static List<String> names(String at) {
        return at.equals(Network.ROOT) ? List.of() : List.of(at.split("/"));
    }

    private Drawing inside(Placed use) {
        return part(after, PartType.name(use.type()).orElseThrow());
    }

    private static Drawing part(Flow flow, String name) {
        return Objects.requireNonNull(flow.parts().get(name), name);
    }

    private static Placed placed(Drawing drawing, String id) {
        return Objects.requireNonNull(drawing.components().get(id), id);
    }

    private void rooms(String at, String id, Map<String, Room> rooms) {
        children(at).inboxes(id).forEach(box -> network.room(new BoxName(path(at, id), box).toString(),
                rooms.getOrDefault(box, Room.USUAL)));
        amend(at, id);
    }

    private void amend(String at, String id) {
        network.amend(path(at, id), child(at, id, placed(drawing(at), id)));
    }

    private void unlink(String at, Link link) {
        children(at).unlink(link.from(), link.to());
    }

    private void order(String at, List<Link> links) {
        links.stream().map(Link::from).distinct().forEach(from -> children(at).order(from,
                links.stream().filter(link -> link.from().equals(from)).map(Link::to).toList()));
    }
}
