package org.postroom.drawing.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// The smallest flow around a component: something that sends to each of its inboxes, and something that takes from each
/// of its outboxes. For looking at: its components have no settings.
public final class Miniature {
    private static final String SOURCE = "DataSource";
    private static final String SINK = "ConsoleEchoer";
    /// Boxes that say or hear of an end: `signal`, also a second one.
    private static final Pattern SMALL = Pattern.compile("control|signal\\d*");
    /// Inboxes that nobody feeds: what comes there is thrown away.
    private static final Map<String, Set<String>> NOT_FED = Map.of("Par", Set.of("inbox"));

    private final SortedMap<String, Placed> components = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();
    private final String id;

    private Miniature(String id) {
        this.id = id;
    }

    /// Draws one.
    public static Flow of(ComponentType type) {
        Miniature all = new Miniature(id(type));
        all.components.put(all.id, Placed.of(type.name()));
        type.likelyBoxes().ifPresent(boxes -> all.link(boxes, NOT_FED.getOrDefault(type.name(), Set.of())));
        return Flow.empty().withName(type.name())
                .withDrawing(Drawing.empty().withComponents(all.components).withLinks(all.links));
    }

    private static String id(ComponentType type) {
        String name = type.name().substring(type.name().lastIndexOf('.') + 1);
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private void link(Boxes boxes, Set<String> notFed) {
        List<String> inboxes = usual(boxes.inboxes().keySet()).stream().filter(box -> !notFed.contains(box)).toList();
        for (int i = 0; i < inboxes.size(); i++) {
            source(inboxes.get(i), i);
        }
        List<String> outboxes = usual(boxes.outboxes().keySet());
        for (int i = 0; i < outboxes.size(); i++) {
            sink(outboxes.get(i), i, boxes.outboxes().keySet());
        }
    }

    private static List<String> usual(Set<String> boxes) {
        return boxes.stream().filter(box -> !SMALL.matcher(box).matches()).toList();
    }

    private void source(String inbox, int row) {
        String sender = String.format(Locale.ROOT, "sender-%03d", row + 1);
        components.put(sender, Placed.of(SOURCE).withLabel("something"));
        links.add(Link.of(sender + ".outbox", id + "." + inbox));
        links.add(Link.of(sender + ".signal", id + ".control"));
    }

    /// `outbox2` ends its taker by `signal2` where there is one.
    private void sink(String outbox, int row, Set<String> outboxes) {
        String taker = String.format(Locale.ROOT, "taker-%03d", row + 1);
        components.put(taker, Placed.of(SINK).withLabel("whoever"));
        links.add(Link.of(id + "." + outbox, taker + ".inbox"));
        String signal = outbox.replace("outbox", "signal");
        links.add(Link.of(id + "." + (outboxes.contains(signal) ? signal : "signal"), taker + ".control"));
    }
}
