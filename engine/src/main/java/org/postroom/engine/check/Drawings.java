package org.postroom.engine.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside.Answer;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.flow.Placed;

/// All drawings that a flow uses: its own, its parts, and those of the files beside it, directly or through others.
/// Confined to the thread that checks.
final class Drawings {
    static final String FILE = "./";

    private static final int MOST_FILES = 1000;

    private final Catalogue catalogue;
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, Beside> neighbours = new HashMap<>();
    private final Map<Reference, Answer> answers = new HashMap<>();
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Map<Unit, Set<Unit>> used = new LinkedHashMap<>();

    Drawings(Flow flow, Beside beside, Catalogue catalogue) {
        this.catalogue = catalogue;
        add(Unit.UNDER_CHECK, flow, beside);
        while (!waiting.isEmpty()) {
            String file = waiting.remove();
            units(file).forEach((unit, drawing) -> follow(unit, drawing));
        }
    }

    Set<String> parts(String file) {
        return flow(file).parts().keySet();
    }

    /// Which drawings each has as a component or names in a setting.
    Map<Unit, Set<Unit>> used() {
        return Collections.unmodifiableMap(used);
    }

    Drawing drawing(Unit unit) {
        Flow flow = flow(unit.file());
        return unit.part().map(part -> flow.parts().getOrDefault(part, Drawing.empty())).orElse(flow.drawing());
    }

    /// The drawings of one file, its own first.
    Map<Unit, Drawing> units(String file) {
        Map<Unit, Drawing> units = new LinkedHashMap<>();
        units.put(Unit.of(file), flow(file).drawing());
        flow(file).parts().forEach((part, drawing) -> units.put(new Unit(file, Optional.of(part)), drawing));
        return units;
    }

    /// The drawing that a type's name stands for.
    ///
    /// @return nothing for classes, for what isn't there, and for what is refused
    Optional<Unit> resolve(String file, String type) {
        Optional<String> part = PartType.name(type);
        if (part.isPresent()) {
            return part.filter(parts(file)::contains).map(_ -> new Unit(file, part));
        }
        return type.startsWith(FILE) && answer(file, type) instanceof Answer.Found found
                ? Optional.of(Unit.of(found.name()))
                : Optional.empty();
    }

    /// What became of a reference to a file.
    Answer answer(String file, String type) {
        Reference reference = new Reference(file, type);
        return Optional.ofNullable(answers.get(reference)).orElseGet(() -> {
            Answer answer = ask(file, type);
            answers.put(reference, answer);
            return answer;
        });
    }

    private Answer ask(String file, String type) {
        Answer answer = neighbours.getOrDefault(file, Beside.nothing()).find(type);
        if (answer instanceof Answer.Found found && !flows.containsKey(found.name())) {
            if (flows.size() > MOST_FILES) {
                return new Answer.Refused("a flow can use " + MOST_FILES + " files, and this is one more");
            }
            add(found.name(), found.flow(), found.beside());
        }
        return answer;
    }

    private void add(String file, Flow flow, Beside beside) {
        flows.put(file, flow);
        neighbours.put(file, beside);
        waiting.add(file);
    }

    private Flow flow(String file) {
        return flows.getOrDefault(file, Flow.empty());
    }

    private void follow(Unit unit, Drawing drawing) {
        Set<Unit> all = new LinkedHashSet<>();
        for (Placed placed : drawing.components().values()) {
            named(placed).forEach(type -> resolve(unit.file(), type).ifPresent(all::add));
            resolve(unit.file(), placed.type()).ifPresent(part -> {
                all.add(part);
                texts(placed.settings()).forEach(type -> resolve(part.file(), type).ifPresent(all::add));
            });
        }
        used.put(unit, all);
    }

    private List<String> named(Placed placed) {
        return catalogue.find(placed.type()).map(type -> type.named(placed.settings())).orElse(List.of());
    }

    /// What the settings of a part, meant for a component inside it, may name.
    private static List<String> texts(Map<String, Object> settings) {
        return settings.values().stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private record Reference(String file, String type) {}
}
