package org.postroom.editor.palette;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.settings.Setting;

/// Something that can be placed. A value.
///
/// @param type     as drawings write it: "Grep", "part:Stage"
/// @param title    what people read: "Grep", "Stage"
/// @param group    where it stands
/// @param summary  what it does; may be empty
/// @param inboxes  those it most likely has, `control` among them
/// @param outboxes those it most likely has, `signal` among them
/// @param settings what can be set
/// @param ancestor its name in Kamaelia; may be empty
public record PaletteEntry(String type, String title, String group, String summary, List<BoxShape> inboxes,
        List<BoxShape> outboxes, List<Setting> settings, String ancestor) {
    static final String PARTS = "Parts";

    /// Copies what it is given.
    public PaletteEntry {
        inboxes = List.copyOf(inboxes);
        outboxes = List.copyOf(outboxes);
        settings = List.copyOf(settings);
    }

    /// A type of the catalogue.
    public static PaletteEntry of(ComponentType type) {
        Optional<Boxes> boxes = type.likelyBoxes();
        return new PaletteEntry(type.name(), type.name().substring(type.name().lastIndexOf('.') + 1), type.group(),
                type.summary(), shapes(boxes.map(found -> found.inboxes().values())),
                shapes(boxes.map(found -> found.outboxes().values())), type.settings(), type.kamaelia());
    }

    private static List<BoxShape> shapes(Optional<Collection<BoxShape>> boxes) {
        return boxes.stream().flatMap(Collection::stream).toList();
    }

    /// A part of the open flow.
    public static PaletteEntry ofPart(String name, Drawing part) {
        return new PaletteEntry(PartType.of(name), name, PARTS, part.about(),
                anything("control", part.inboxes().keySet()),
                anything("signal", part.outboxes().keySet()), List.of(), "");
    }

    private static List<BoxShape> anything(String first, Collection<String> names) {
        return Stream.concat(Stream.of(first), names.stream())
                .map(name -> new BoxShape(name, Object.class, "")).toList();
    }

    /// The boxes that belong to this type alone.
    List<BoxShape> ownInboxes() {
        return inboxes.stream().filter(box -> !box.name().equals("control")).toList();
    }

    /// The boxes that belong to this type alone.
    List<BoxShape> ownOutboxes() {
        return outboxes.stream().filter(box -> !box.name().equals("signal")).toList();
    }
}
