package org.postroom.engine.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Children;
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
import org.postroom.engine.flow.Placed;
import org.postroom.engine.network.Network;

/// Follows the changes of one edit in a running network: a change in a part, in each place where the part is used.
/// Confined to one call of [LiveFlow#apply].
final class LiveChange {
    private final Network network;
    private final Assembly assembly;
    private final Flow before;
    private final Flow after;
    private final List<String> notKept = new ArrayList<>();

    LiveChange(Network network, Assembly assembly, Flow before, Flow after) {
        this.network = network;
        this.assembly = assembly;
        this.before = before;
        this.after = after;
    }

    List<String> notKept() {
        return List.copyOf(notKept);
    }

    void follow(FlowChange.OfLogic change) {
        switch (change) {
            case PartAdded _, PartRemoved _ -> {}
            case ComponentAdded(var part, var id, var placed) -> each(part, at -> add(at, id, placed));
            case ComponentRemoved(var part, var id, var placed) -> each(part, at -> remove(at, id, placed));
            case ComponentReset(var part, var id, var was, var placed) -> each(part, at -> reset(at, id, was, placed));
            case RoomsChanged(var part, var id, var rooms) -> each(part, at -> rooms(at, id, part, rooms));
            case OnFailureChanged(var part, var id, _) -> each(part, at -> amend(at, id, part));
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
        List<String> paths = new ArrayList<>();
        if (part.isEmpty()) {
            paths.add(Network.ROOT);
        } else {
            collect(before.drawing(), "", part.get(), paths);
        }
        paths.forEach(place::change);
    }

    /// Where a part runs: the paths of the components that are this part.
    private void collect(Drawing drawing, String prefix, String part, List<String> paths) {
        drawing.components().forEach((id, placed) -> Assembly.partName(placed.type()).ifPresent(name -> {
            String path = prefix + id;
            if (name.equals(part) && network.components().contains(path)) {
                paths.add(path);
            }
            Optional.ofNullable(before.parts().get(name)).ifPresent(in -> collect(in, path + "/", part, paths));
        }));
    }

    private Children children(String path) {
        return network.children(path);
    }

    private static String path(String at, String id) {
        return at.equals(Network.ROOT) ? id : at + "/" + id;
    }

    private void add(String at, String id, Placed placed) {
        children(at).adopt(assembly.child(id, placed, Map.of()));
        children(at).start(id);
    }

    private void remove(String at, String id, Placed placed) {
        noteLost(at, id, placed);
        children(at).remove(id);
    }

    private void noteLost(String at, String id, Placed placed) {
        if (Assembly.isPart(placed.type())) {
            notKept.add("what lay inside '" + path(at, id) + "' is gone with it");
        } else if (children(at).waiting(id) > 0) {
            notKept.add(children(at).waiting(id) + " messages that lay in '" + path(at, id) + "' are gone with it");
        }
    }

    private void reset(String at, String id, Placed was, Placed placed) {
        if (!Assembly.isPart(was.type()) && was.type().equals(placed.type())) {
            network.renew(path(at, id), assembly.child(id, placed, Map.of()));
        } else {
            remove(at, id, was);
            add(at, id, placed);
            relink(at, id);
        }
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
        for (String id : at.equals(Network.ROOT) ? List.<String>of() : List.of(at.split("/"))) {
            drawing = part(Assembly.partName(placed(drawing, id).type()));
        }
        return drawing;
    }

    /// The drawing of a part, or the flow's own.
    private Drawing part(Optional<String> name) {
        return name.isEmpty() ? after.drawing() : Objects.requireNonNull(after.parts().get(name.get()), name.get());
    }

    private static Placed placed(Drawing drawing, String id) {
        return Objects.requireNonNull(drawing.components().get(id), id);
    }

    private void rooms(String at, String id, Optional<String> part, Map<String, Room> rooms) {
        children(at).inboxes(id).forEach(box -> network.room(new BoxName(path(at, id), box).toString(),
                rooms.getOrDefault(box, Room.USUAL)));
        amend(at, id, part);
    }

    private void amend(String at, String id, Optional<String> part) {
        network.amend(path(at, id), assembly.child(id, placed(part(part), id), Map.of()));
    }

    private void unlink(String at, Link link) {
        children(at).unlink(link.from(), link.to());
    }

    private void order(String at, List<Link> links) {
        links.stream().map(Link::from).distinct().forEach(from -> children(at).order(from,
                links.stream().filter(link -> link.from().equals(from)).map(Link::to).toList()));
    }
}
