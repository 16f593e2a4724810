package org.postroom.engine.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.postroom.engine.catalogue.Boxes;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.component.Maker;
import org.postroom.engine.flow.Problem;

/// What component types have answered for their settings: a drawing of very many components has few that differ. A type
/// whose settings name other types is asked each time, for its answer depends on those. Confined to the thread that checks.
final class Answers {
    private final Map<Question, Optional<Boxes>> boxes = new HashMap<>();
    private final Map<Question, List<Problem>> problems = new HashMap<>();

    private record Question(String type, Map<String, Object> settings) {}

    Optional<Boxes> boxes(ComponentType type, Map<String, Object> settings, Function<String, Maker> makers) {
        return type.named(settings).isEmpty()
                ? boxes.computeIfAbsent(new Question(type.name(), settings), _ -> type.boxes(settings, makers))
                : type.boxes(settings, makers);
    }

    List<Problem> problems(ComponentType type, Map<String, Object> settings, Function<String, Maker> makers) {
        return type.named(settings).isEmpty()
                ? problems.computeIfAbsent(new Question(type.name(), settings), _ -> type.problems(settings, makers))
                : type.problems(settings, makers);
    }
}
