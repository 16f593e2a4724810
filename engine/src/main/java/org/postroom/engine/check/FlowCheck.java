package org.postroom.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Problem.Severity;

/// Finds all that is wrong with a flow, or worth a hint.
///
/// ```java
/// List<Problem> problems = FlowCheck.of(flow, catalogue, Beside.nothing());
/// ```
///
/// Opens no file: [Beside] answers for those beside the flow. Runs no component; its constructor is called, to see its
/// boxes. A flow without a [Severity#ERROR] can run. Neither depth nor number of parts makes it hang.
public final class FlowCheck {
    private static final int SHOWN = 12;

    private final Types types;
    private final Drawings drawings;
    private final Map<String, List<List<Unit>>> circles;
    private final Map<String, Optional<String>> ownErrors = new HashMap<>();
    private final Map<String, Optional<String>> errors = new HashMap<>();

    private FlowCheck(Types types) {
        this.types = types;
        this.drawings = types.drawings();
        this.circles = Nesting.circles(inside()).stream()
                .collect(Collectors.groupingBy(circle -> circle.getFirst().file()));
    }

    /// Checks a flow.
    ///
    /// @param flow      the flow
    /// @param catalogue the types made from classes
    /// @param beside    answers for the files beside it
    /// @return for each drawing what its components, its own boxes and its links have; then parts, files, taps and layout
    public static List<Problem> of(Flow flow, Catalogue catalogue, Beside beside) {
        return of(flow, catalogue, Types.of(flow, catalogue, beside));
    }

    /// The same, where it is known already what the flow's types stand for.
    ///
    /// @param flow      the flow
    /// @param catalogue the types made from classes
    /// @param types     of that flow
    /// @return its problems, in the same order
    public static List<Problem> of(Flow flow, Catalogue catalogue, Types types) {
        FlowCheck check = new FlowCheck(types);
        List<Problem> problems = new ArrayList<>(check.check(Unit.UNDER_CHECK));
        check.checkFiles(problems);
        new TapCheck(flow, check.types.in(Unit.UNDER_CHECK), catalogue).check(problems);
        checkLayout(flow, problems);
        return List.copyOf(problems);
    }

    /// Which drawings each can't be made without; only those that use any can be part of a circle.
    private Map<Unit, Set<Unit>> inside() {
        Map<Unit, Set<Unit>> inside = new LinkedHashMap<>();
        drawings.used().forEach((unit, used) -> {
            Set<Unit> all = inside.computeIfAbsent(unit, _ -> new LinkedHashSet<>());
            if (!used.isEmpty()) {
                drawings.drawing(unit).components().values()
                        .forEach(placed -> all.addAll(types.in(unit.file()).inside(placed)));
            }
        });
        return inside;
    }

    private List<Problem> check(String file) {
        List<Problem> problems = new ArrayList<>();
        Map<Unit, Drawing> units = drawings.units(file);
        units.forEach((unit, drawing) -> DrawingCheck.check(types.in(file), drawing, prefix(unit), problems));
        circles.getOrDefault(file, List.of()).forEach(circle -> tellCircle(circle, problems));
        Set<Unit> reached = reached(Unit.of(file));
        units.keySet().stream().filter(unit -> !reached.contains(unit)).forEach(unit -> problems
                .add(Problem.warning("parts." + unit, "nothing in this flow uses the part '" + unit + "'")));
        return problems;
    }

    private static String prefix(Unit unit) {
        return unit.part().map(part -> "parts." + part + ".").orElse("");
    }

    private void tellCircle(List<Unit> circle, List<Problem> problems) {
        Unit unit = circle.getFirst();
        String id = drawings.drawing(unit).components().entrySet().stream()
                .filter(each -> types.in(unit.file()).inside(each.getValue()).contains(circle.get(1)))
                .map(Map.Entry::getKey).findFirst().orElse("");
        String way = circle.stream().limit(SHOWN).map(Unit::toString).collect(Collectors.joining(" > "));
        problems.add(Problem.error(prefix(unit) + "components." + id,
                "'" + unit + "' contains itself: " + way + (circle.size() > SHOWN ? " > …" : "")));
    }

    private Optional<Unit> target(Unit unit, Placed placed) {
        return drawings.resolve(unit.file(), placed.type());
    }

    private Set<Unit> reached(Unit start) {
        Set<Unit> reached = new LinkedHashSet<>(Set.of(start));
        Deque<Unit> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            drawings.used().getOrDefault(waiting.remove(), Set.of()).stream().filter(reached::add)
                    .forEach(waiting::add);
        }
        return reached;
    }

    private void checkFiles(List<Problem> problems) {
        drawings.units(Unit.UNDER_CHECK).forEach((unit, drawing) -> drawing.components().forEach(
                (id, placed) -> target(unit, placed).filter(file -> file.part().isEmpty()).flatMap(this::error)
                        .ifPresent(text -> problems.add(Problem.error(prefix(unit) + "components." + id + ".type",
                                "'" + placed.type() + "' can't run: " + text)))));
    }

    /// The first error of a file, or else of those that it uses.
    private Optional<String> error(Unit file) {
        return errors.computeIfAbsent(file.file(), _ -> reached(file).stream().map(Unit::file).distinct()
                .flatMap(each -> ownError(each).map(text -> each.equals(file.file()) ? text : each + ": " + text)
                        .stream())
                .findFirst());
    }

    private Optional<String> ownError(String file) {
        return ownErrors.computeIfAbsent(file, _ -> check(file).stream()
                .filter(problem -> problem.severity() == Severity.ERROR).map(Problem::toString).findFirst());
    }

    private static void checkLayout(Flow flow, List<Problem> problems) {
        checkSheet("layout.", flow.layout().drawing(), flow.drawing(), problems);
        SortedMap<String, Drawing> parts = flow.parts();
        flow.layout().parts().forEach((part, sheet) -> {
            String place = "layout.parts." + part;
            if (parts.containsKey(part)) {
                checkSheet(place + ".", sheet, parts.getOrDefault(part, Drawing.empty()), problems);
            } else {
                problems.add(Problem.warning(place, "there is no part '" + part + "' to lay out"));
            }
        });
    }

    private static void checkSheet(String prefix, Layout.Sheet sheet, Drawing drawing, List<Problem> problems) {
        sheet.components().keySet().stream().filter(id -> !drawing.components().containsKey(id))
                .forEach(id -> problems.add(Problem.warning(prefix + "components." + id,
                        "there is no component '" + id + "' to lay out")));
        if (!sheet.bends().isEmpty()) {
            Set<String> links = drawing.links().stream().map(Link::toString).collect(Collectors.toSet());
            sheet.bends().keySet().stream().filter(link -> !links.contains(link))
                    .forEach(link -> problems.add(Problem.warning(prefix + "bends." + link,
                            "there is no link '" + link + "' to bend")));
        }
    }
}
