package org.postroom.engine.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;

/// Reads components and links: the body of a flow and of each of its parts.
final class DrawingReader {
    /// The longest name of a component's type.
    static final int LONGEST_TYPE = 1000;

    /// The fields of a drawing.
    static final Set<String> KNOWN = Set.of("about", "inboxes", "outboxes", "components", "links");

    private static final Set<String> KNOWN_OF_COMPONENT = Set.of("type", "label", "settings", "inboxes", "onFailure");
    private static final Set<String> KNOWN_OF_ROOM = Set.of("capacity", "whenFull");
    private static final Set<String> KNOWN_OF_LINK = Set.of("from", "to");

    private DrawingReader() {}

    /// Reads a drawing.
    ///
    /// @param unknown the fields that go into it as unknown
    static Drawing drawing(Fields fields, Map<String, Object> unknown) {
        return new Drawing(fields.text("about"), boxes(fields.object("inboxes")), boxes(fields.object("outboxes")),
                fields.object("components").all(Naming.ID, DrawingReader::component),
                fields.list("links", DrawingReader::link), unknown);
    }

    private static SortedMap<String, BoxName> boxes(Fields fields) {
        return fields.all(Naming.BOX, Found::boxName);
    }

    private static Placed component(Found found) {
        Fields fields = found.object();
        String type = fields.needed("type", "the name of its type").map(name -> name.line(LONGEST_TYPE)).orElse("");
        SortedMap<String, Fields> inboxes = fields.object("inboxes").all(Naming.BOX, Found::object);
        return new Placed(type, fields.text("label"), fields.object("settings").map(), rooms(inboxes),
                fields.word("onFailure", OnFailure.LEAVE), unknown(fields, inboxes));
    }

    private static SortedMap<String, Room> rooms(Map<String, Fields> inboxes) {
        if (inboxes.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, Room> rooms = new TreeMap<>();
        inboxes.forEach((name, fields) -> rooms.put(name, room(fields)));
        rooms.values().removeIf(Room.USUAL::equals);
        return rooms;
    }

    private static Room room(Fields fields) {
        int capacity = fields.field("capacity")
                .map(number -> number.integer(1, Room.MOST))
                .orElse(Room.USUAL.capacity());
        return new Room(capacity, fields.word("whenFull", Room.USUAL.whenFull()));
    }

    /// What we don't know of a component; under `inboxes` what we don't know of each of its inboxes.
    private static Map<String, Object> unknown(Fields component, Map<String, Fields> inboxes) {
        if (inboxes.isEmpty()) {
            return component.except(KNOWN_OF_COMPONENT);
        }
        Map<String, Object> unknown = new LinkedHashMap<>(component.except(KNOWN_OF_COMPONENT));
        Map<String, Map<String, Object>> ofInboxes = new TreeMap<>();
        inboxes.forEach((name, fields) -> ofInboxes.put(name, fields.except(KNOWN_OF_ROOM)));
        ofInboxes.values().removeIf(Map::isEmpty);
        if (!ofInboxes.isEmpty()) {
            unknown.put("inboxes", ofInboxes);
        }
        return unknown;
    }

    private static Link link(Found found) {
        Fields fields = found.object();
        return new Link(end(fields, "from", "an outbox"), end(fields, "to", "an inbox"), fields.except(KNOWN_OF_LINK));
    }

    private static BoxName end(Fields link, String name, String expected) {
        return link.needed(name, expected).map(Found::boxName).orElse(Found.NO_BOX);
    }
}
