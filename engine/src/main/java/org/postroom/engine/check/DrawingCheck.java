package org.postroom.engine.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.NameRule;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Spelling;

/// Checks one drawing: its components, its own boxes, its links. Confined to the thread that checks.
final class DrawingCheck {
    private static final int LISTED = 12;

    private final FileTypes types;
    private final Drawing drawing;
    private final String prefix;
    private final List<Problem> problems;
    private final Map<String, Boxes> boxes = new HashMap<>();

    private DrawingCheck(FileTypes types, Drawing drawing, String prefix, List<Problem> problems) {
        this.types = types;
        this.drawing = drawing;
        this.prefix = prefix;
        this.problems = problems;
    }

    /// Adds what is wrong, with places that start at the prefix.
    static void check(FileTypes types, Drawing drawing, String prefix, List<Problem> problems) {
        types.askAll(drawing);
        DrawingCheck check = new DrawingCheck(types, drawing, prefix, problems);
        drawing.components().forEach(check::checkComponent);
        drawing.inboxes().forEach(check::checkInbox);
        drawing.outboxes().forEach(check::checkOutbox);
        new LinkCheck(check).check();
        new FeedCheck(check).check();
    }

    Drawing drawing() {
        return drawing;
    }

    /// The boxes of a component, or nothing where they aren't known, which is told already.
    Optional<Boxes> boxes(String id) {
        return Optional.ofNullable(boxes.get(id));
    }

    void error(String place, String text) {
        problems.add(Problem.error(prefix + place, text));
    }

    void hint(String place, String text) {
        problems.add(Problem.hint(prefix + place, text));
    }

    private void checkComponent(String id, Placed placed) {
        if (!NameRule.ID.fits(id)) {
            error("components." + id,
                    "'" + id + "' can't be an id: expected a small letter, then at most 63 small letters, digits"
                            + " and hyphens");
        }
        for (Problem problem : types.problems(placed)) {
            String within = problem.place().isEmpty() ? "" : "." + problem.place();
            problems.add(new Problem(problem.severity(), prefix + "components." + id + within, problem.text()));
        }
        types.boxes(placed).ifPresent(found -> {
            boxes.put(id, found);
            placed.rooms().keySet().stream().filter(name -> found.inbox(name).isEmpty())
                    .forEach(name -> problems.add(Problem.warning(prefix + "components." + id + ".inboxes." + name,
                            noInbox(id, name, found))));
        });
    }

    private void checkInbox(String name, BoxName to) {
        String place = "inboxes." + name;
        boxes(to, () -> place).filter(found -> found.inbox(to.box()).isEmpty())
                .ifPresent(found -> error(place, noInbox(to.component(), to.box(), found)));
    }

    private void checkOutbox(String name, BoxName from) {
        String place = "outboxes." + name;
        boxes(from, () -> place).filter(found -> found.outbox(from.box()).isEmpty())
                .ifPresent(found -> error(place, noOutbox(from.component(), from.box(), found)));
    }

    /// The same of the component that a box is said to belong to; that there is none is told here.
    ///
    /// @param place where it is said; asked for only then, for a drawing may have a million links
    Optional<Boxes> boxes(BoxName box, Supplier<String> place) {
        String id = box.component();
        Optional<Boxes> known = boxes(id);
        if (known.isEmpty() && !drawing.components().containsKey(id)) {
            error(place.get(), "there is no component '" + id + "'"
                    + Spelling.question(id, drawing.components().keySet()));
        }
        return known;
    }

    static String noInbox(String id, String name, Boxes found) {
        return "'" + id + "' has no inbox '" + name + "' " + has(found.inboxes().keySet());
    }

    static String noOutbox(String id, String name, Boxes found) {
        return "'" + id + "' has no outbox '" + name + "' " + has(found.outboxes().keySet());
    }

    private static String has(Collection<String> names) {
        String first = String.join(", ", names.stream().limit(LISTED).toList());
        return "(it has: " + first + (names.size() > LISTED ? " and " + (names.size() - LISTED) + " more)" : ")");
    }
}
