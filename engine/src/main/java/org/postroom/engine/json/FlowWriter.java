package org.postroom.engine.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Layout.Frame;
import org.postroom.engine.flow.Layout.Note;
import org.postroom.engine.flow.Layout.Point;
import org.postroom.engine.flow.Layout.Sheet;
import org.postroom.engine.flow.Layout.Size;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.json.tree.TreePrinter;
import org.postroom.engine.json.tree.TreePrinter.Rows;

/// Writes a flow in its one canonical form: what `postroom fmt` and the editor write, byte for byte. Fields stand in a
/// fixed order, those that we don't know behind those that we do; what is as usual is left out. Any thread may call it.
public final class FlowWriter {
    private FlowWriter() {}

    /// Writes a flow.
    ///
    /// @param flow any flow
    /// @return JSON with a line break at its end. [FlowReader] reads the same flow from it, unless names or numbers of
    ///         the flow are beyond what the format allows; [FlowFile#save] looks after that
    public static String write(Flow flow) {
        return TreePrinter.print(new Rows(file(flow))) + "\n";
    }

    private static Map<String, Object> file(Flow flow) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("postroom", (long) Migration.CURRENT);
        put(file, "name", flow.name());
        put(file, "about", flow.drawing().about());
        put(file, "inboxes", each(flow.drawing().inboxes(), BoxName::toString));
        put(file, "outboxes", each(flow.drawing().outboxes(), BoxName::toString));
        putComponentsAndLinks(file, flow.drawing());
        putRows(file, "parts", each(flow.parts(), FlowWriter::part));
        List<Object> taps = each(flow.taps(), FlowWriter::tap);
        put(file, "taps", taps.size() > 1 ? new Rows(taps) : taps);
        putRows(file, "layout", layout(flow.layout()));
        flow.drawing().unknown().forEach(file::putIfAbsent);
        flow.unknown().forEach(file::putIfAbsent);
        return file;
    }

    private static Object part(Drawing part) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "about", part.about());
        fields.put("inboxes", each(part.inboxes(), BoxName::toString));
        fields.put("outboxes", each(part.outboxes(), BoxName::toString));
        putComponentsAndLinks(fields, part);
        part.unknown().forEach(fields::putIfAbsent);
        return new Rows(fields);
    }

    private static void putComponentsAndLinks(Map<String, Object> fields, Drawing drawing) {
        Map<String, Object> components = each(drawing.components(), FlowWriter::component);
        List<Object> links = each(drawing.links(), FlowWriter::link);
        fields.put("components", components.size() > 1 ? new Rows(components) : components);
        fields.put("links", links.size() > 1 ? new Rows(links) : links);
    }

    private static Object component(Placed placed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", placed.type());
        put(fields, "label", placed.label());
        put(fields, "settings", placed.settings());
        put(fields, "inboxes", rooms(placed));
        if (placed.onFailure() != OnFailure.LEAVE) {
            fields.put("onFailure", Naming.word(placed.onFailure()));
        }
        placed.unknown().forEach(fields::putIfAbsent);
        return fields;
    }

    /// The rooms; and what we don't know of them, which is among what we don't know of the component.
    private static Map<String, Object> rooms(Placed placed) {
        Map<String, Object> rooms = new TreeMap<>();
        placed.rooms().forEach((inbox, room) -> put(rooms, inbox, room(room)));
        if (placed.unknown().get("inboxes") instanceof Map<?, ?> unknown) {
            unknown.forEach((inbox, fields) -> rooms.merge((String) inbox, fields, FlowWriter::together));
        }
        return rooms;
    }

    private static Object together(Object known, Object unknown) {
        Map<Object, Object> fields = new LinkedHashMap<>((Map<?, ?>) known);
        if (unknown instanceof Map<?, ?> map) {
            map.forEach(fields::putIfAbsent);
        }
        return fields;
    }

    private static Object room(Room room) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (room.capacity() != Room.USUAL.capacity()) {
            fields.put("capacity", (long) room.capacity());
        }
        if (room.whenFull() != Room.USUAL.whenFull()) {
            fields.put("whenFull", Naming.word(room.whenFull()));
        }
        return fields;
    }

    private static Object link(Link link) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", link.from().toString());
        fields.put("to", link.to().toString());
        link.unknown().forEach(fields::putIfAbsent);
        return fields;
    }

    private static Object tap(Tap tap) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", tap.at().toString());
        fields.put("do", Naming.word(tap.job()));
        put(fields, "expression", tap.expression());
        if (tap.each() != 1) {
            fields.put("each", (long) tap.each());
        }
        if (!tap.delay().isZero()) {
            fields.put("delay", tap.delay().toMillis());
        }
        tap.unknown().forEach(fields::putIfAbsent);
        return fields;
    }

    private static Map<String, Object> layout(Layout layout) {
        Map<String, Object> fields = sheet(layout.drawing());
        Map<String, Object> parts = new LinkedHashMap<>();
        layout.parts().forEach((name, part) -> put(parts, name, sheet(part)));
        putRows(fields, "parts", parts);
        layout.unknown().forEach(fields::putIfAbsent);
        return fields;
    }

    private static Map<String, Object> sheet(Sheet sheet) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "components", each(sheet.components(), at -> pair(at.x(), at.y())));
        put(fields, "notes", each(sheet.notes(), FlowWriter::note));
        put(fields, "frames", each(sheet.frames(), FlowWriter::frame));
        put(fields, "bends", each(sheet.bends(), bends -> each(bends, at -> pair(at.x(), at.y()))));
        sheet.unknown().forEach(fields::putIfAbsent);
        return fields;
    }

    private static Object note(Note note) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", note.text());
        return placed(fields, note.at(), note.size(), note.unknown());
    }

    private static Object frame(Frame frame) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", frame.label());
        return placed(fields, frame.at(), frame.size(), frame.unknown());
    }

    private static Object placed(Map<String, Object> fields, Point at, Size size, Map<String, Object> unknown) {
        fields.put("at", pair(at.x(), at.y()));
        fields.put("size", pair(size.width(), size.height()));
        unknown.forEach(fields::putIfAbsent);
        return fields;
    }

    private static List<Object> pair(double first, double second) {
        return List.of(number(first), number(second));
    }

    /// A whole number without a point; else the shortest text that reads as the same number.
    private static Number number(double number) {
        long whole = (long) number;
        return whole == number ? (Number) whole : BigDecimal.valueOf(number);
    }

    private static <V> Map<String, Object> each(Map<String, V> map, Function<V, Object> write) {
        Map<String, Object> each = new LinkedHashMap<>();
        map.forEach((name, value) -> each.put(name, write.apply(value)));
        return each;
    }

    private static <V> List<Object> each(List<V> list, Function<V, Object> write) {
        return list.stream().map(write).toList();
    }

    private static void putRows(Map<String, Object> fields, String name, Map<String, Object> rows) {
        if (!rows.isEmpty()) {
            fields.put(name, new Rows(rows));
        }
    }

    /// Leaves out what is empty.
    private static void put(Map<String, Object> fields, String name, Object value) {
        boolean empty = value.equals("") || value.equals(Map.of()) || value.equals(List.of());
        if (!empty) {
            fields.put(name, value);
        }
    }
}
