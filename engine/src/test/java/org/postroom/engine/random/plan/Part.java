package org.postroom.engine.random.plan;

import java.util.List;
import java.util.Map;
import org.postroom.engine.component.Room;

/// A part with others inside; the outermost is the network itself.
///
/// @param path  its path, [#ROOT] for the outermost
/// @param inside its components, in the order of their start
/// @param links between the components inside, in the order in which they were drawn
/// @param ins   inboxes of the part that pass to an inbox inside
/// @param outs  outboxes inside that pass to an outbox of the part
/// @param rooms of its own inboxes: they must not matter
public record Part(String path, List<Place> inside, List<Wire> links, List<Wire> ins, List<Wire> outs,
        Map<String, Room> rooms) implements Place {
    /// The outermost one's path.
    public static final String ROOT = "self";

    @Override
    public List<String> inboxes() {
        return ins.stream().map(Wire::from).filter(box -> !box.equals("control")).toList();
    }

    @Override
    public List<String> outboxes() {
        return outs.stream().map(Wire::to).filter(box -> !box.equals("signal")).distinct().toList();
    }

    /// The path of a child.
    String pathOf(String name) {
        return path.equals(ROOT) ? name : path + "/" + name;
    }
}
