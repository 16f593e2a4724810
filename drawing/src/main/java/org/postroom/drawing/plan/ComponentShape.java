package org.postroom.drawing.plan;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.postroom.drawing.letters.Letters;
import org.postroom.drawing.plan.BoxPlan.Kind;
import org.postroom.drawing.plan.BoxPlan.Side;
import org.postroom.drawing.plan.ComponentPlan.Linked;
import org.postroom.engine.catalogue.BoxShape;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Placed;

/// Finds the size of one component from what is written on it. Confined to one call.
final class ComponentShape {
    private static final Set<String> SMALL = Set.of("control", "signal");
    private static final Point ORIGIN = new Point(0, 0);

    private final String id;
    private final Declared declared;
    private final String title;
    private final String type;
    private final List<BoxPlan> inboxes;
    private final List<BoxPlan> outboxes;

    ComponentShape(String id, Placed placed, Declared declared, Linked linked) {
        this.id = id;
        this.declared = declared;
        title = placed.label().isBlank() ? id : placed.label().strip().replaceAll("\\s+", " ");
        type = TypeWords.of(placed.type());
        inboxes = boxes(Side.LEFT, declared.boxes().map(all -> (Map<String, BoxShape>) all.inboxes()),
                linked.inboxes());
        outboxes = boxes(Side.RIGHT, declared.boxes().map(all -> (Map<String, BoxShape>) all.outboxes()),
                linked.outboxes());
    }

    private List<BoxPlan> boxes(Side side, Optional<Map<String, BoxShape>> shapes, Set<String> linked) {
        List<BoxPlan> boxes = new ArrayList<>();
        Collection<BoxShape> known = shapes.map(Map::values).orElse(List.of());
        known.forEach(shape -> boxes.add(box(side, kind(shape.name(), Kind.USUAL), shape.name(), shape.type())));
        Set<String> missing = linked.stream().filter(name -> known.stream().noneMatch(box -> box.name().equals(name)))
                .collect(toCollection(TreeSet::new));
        // Of an unknown type nobody can say that it doesn't have them.
        Kind doubtful = shapes.isPresent() ? Kind.MISSING : Kind.USUAL;
        missing.forEach(name -> boxes.add(box(side, kind(name, doubtful), name, Object.class)));
        boxes.sort(comparing(box -> box.kind() == Kind.SMALL));
        return boxes;
    }

    private static Kind kind(String name, Kind other) {
        return SMALL.contains(name) ? Kind.SMALL : other;
    }

    private BoxPlan box(Side side, Kind kind, String name, Class<?> carries) {
        return new BoxPlan(new BoxName(id, name), side, kind, carries, ORIGIN, name);
    }

    /// The component with its upper left corner at the origin.
    ComponentPlan plan() {
        double width = width();
        long rows = Math.max(rows(inboxes), rows(outboxes));
        double height = Measures.HEADER + rows * Measures.ROW + Measures.FOOTER;
        double room = width - 2 * Measures.PADDING;
        return new ComponentPlan(id, new Area(0, 0, width, height),
                Letters.BOLD.elided(title, room, Measures.TITLE_SIZE),
                Letters.REGULAR.elided(type, room, Measures.SMALL_SIZE), declared.group(),
                placed(inboxes, outboxes, 0, width, height), placed(outboxes, inboxes, width, width, height));
    }

    private static long rows(List<BoxPlan> boxes) {
        return boxes.stream().filter(box -> box.kind() != Kind.SMALL).count();
    }

    private double width() {
        double wanted = Math.max(Letters.BOLD.width(title, Measures.TITLE_SIZE),
                Letters.REGULAR.width(type, Measures.SMALL_SIZE));
        for (int row = 0; row < Math.max(rows(inboxes), rows(outboxes)); row++) {
            wanted = Math.max(wanted,
                    wide(inboxes, row) + Measures.BETWEEN_NAMES + wide(outboxes, row));
        }
        double width = Measures.onGrid(wanted + 2 * Measures.PADDING);
        return Math.clamp(width, Measures.NARROWEST, Measures.WIDEST);
    }

    private static double wide(List<BoxPlan> boxes, int row) {
        return row < rows(boxes)
                ? Letters.REGULAR.width(boxes.get(row).name().box(), Measures.SMALL_SIZE)
                : 0;
    }

    private static List<BoxPlan> placed(List<BoxPlan> boxes, List<BoxPlan> opposite, double x, double width,
            double height) {
        List<BoxPlan> placed = new ArrayList<>();
        for (int row = 0; row < boxes.size(); row++) {
            BoxPlan box = boxes.get(row);
            boolean small = box.kind() == Kind.SMALL;
            double y = small
                    ? height - Measures.FOOTER / 2 - 2
                    : Measures.HEADER + (row + 0.5) * Measures.ROW;
            String text = small ? "" : text(box, width, wide(opposite, row));
            placed.add(new BoxPlan(box.name(), box.side(), box.kind(), box.carries(), new Point(x, y), text));
        }
        return placed;
    }

    /// A name has all the room that the one beside it leaves, and at least half.
    private static String text(BoxPlan box, double width, double beside) {
        double room = width - 2 * Measures.PADDING - Measures.BETWEEN_NAMES;
        return Letters.REGULAR.elided(box.name().box(), Math.max(room / 2, room - beside), Measures.SMALL_SIZE);
    }
}
