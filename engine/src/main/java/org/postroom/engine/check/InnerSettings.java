package org.postroom.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;

/// Checks what a component that is a part says about the settings of those inside it: "reader.file" is the setting
/// `file` of the part's component `reader`, in the place of what the part says itself. Confined to the thread that
/// checks.
final class InnerSettings {
    private static final int DEEPEST = 64;
    private static final int HEAVIEST = 1000;

    private final FileTypes types;
    private final List<Problem> problems;

    private InnerSettings(FileTypes types, List<Problem> problems) {
        this.types = types;
        this.problems = problems;
    }

    static List<Problem> problems(FileTypes types, Unit unit, Map<String, Object> settings) {
        List<Problem> problems = new ArrayList<>();
        new InnerSettings(types.at(unit.file()), problems).check(unit, settings, "settings", 0);
        return problems;
    }

    private void check(Unit unit, Map<String, Object> settings, String place, int depth) {
        if (depth > DEEPEST) {
            problems.add(Problem.error("settings", "they reach more than " + DEEPEST + " parts deep"));
            return;
        }
        Drawing drawing = types.drawings().drawing(unit);
        Map<String, Map<String, Object>> byChild = new LinkedHashMap<>();
        settings.forEach((name, value) -> {
            String child = name.substring(0, Math.max(0, name.indexOf('.')));
            if (drawing.components().containsKey(child)) {
                byChild.computeIfAbsent(child, _ -> new LinkedHashMap<>())
                        .put(name.substring(child.length() + 1), value);
            } else {
                problems.add(Problem.warning(place + "." + name, "'" + unit + "' has no component for the setting '"
                        + name + "': expected 'component.setting'"));
            }
        });
        byChild.forEach((child, own) -> Optional.ofNullable(drawing.components().get(child))
                .ifPresent(placed -> check(placed, own, place + "." + child, depth)));
    }

    private void check(Placed placed, Map<String, Object> own, String place, int depth) {
        Optional<Unit> unit = types.drawings().resolve(types.file(), placed.type());
        if (unit.isPresent()) {
            new InnerSettings(types.at(unit.get().file()), problems).check(unit.get(), own, place, depth + 1);
        } else if (weight(placed.settings(), 0) < HEAVIEST) {
            Map<String, Object> merged = new LinkedHashMap<>(placed.settings());
            merged.putAll(own);
            Set<Problem> known = new HashSet<>(types.problems(placed));
            types.problems(placed.withSettings(merged)).stream().filter(problem -> !known.contains(problem))
                    .forEach(problem -> problems.add(new Problem(problem.severity(),
                            place + problem.place().replaceFirst("^settings", ""), problem.text())));
        }
    }

    /// How many values a part's component has, counted up to a limit: thousands of components may each replace one.
    private static int weight(Object value, int counted) {
        Iterable<?> inside = switch (value) {
            case Map<?, ?> map -> map.values();
            case List<?> list -> list;
            default -> List.of();
        };
        int weight = counted + 1;
        for (Object each : inside) {
            if (weight >= HEAVIEST) {
                return weight;
            }
            weight = weight(each, weight);
        }
        return weight;
    }
}
