package org.postroom.engine.check;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.catalogue.ComponentType;
import org.postroom.engine.catalogue.ComponentType.Trial;
import org.postroom.engine.component.Maker;
import org.postroom.engine.flow.Placed;

/// What component types have answered for each component of a drawing; it outlasts an edit, for nearly all components stay
/// the same. A type whose settings name other types is asked each time, for its answer depends on those. Confined to one
/// thread.
public final class Answers {
    private static final int MANY = 2_000;

    private static final int SPARE = 4;

    private final IdentityHashMap<Placed, Trial> trials = new IdentityHashMap<>();

    /// Nothing asked yet.
    public Answers() {}

    /// Forgets those of components that are long gone, when they have become many.
    ///
    /// @param components how many there are now
    void trim(int components) {
        if (trials.size() > SPARE * (components + MANY)) {
            trials.clear();
        }
    }

    Trial of(ComponentType type, Placed placed, Function<String, Maker> makers) {
        if (type.namesTypes()) {
            return type.trial(placed.settings(), makers);
        }
        return trials.computeIfAbsent(placed, _ -> type.trial(placed.settings(), makers));
    }

    /// Asks for very many on all cores at once, before they are needed.
    void askAll(Collection<Placed> all, Catalogue catalogue, Function<String, Maker> makers) {
        if (all.size() >= MANY) {
            List<Placed> plain = all.stream().filter(placed -> !trials.containsKey(placed))
                    .filter(placed -> catalogue.find(placed.type()).filter(type -> !type.namesTypes()).isPresent())
                    .toList();
            List<Trial> answers = plain.parallelStream()
                    .map(placed -> catalogue.find(placed.type()).orElseThrow().trial(placed.settings(), makers))
                    .toList();
            for (int i = 0; i < plain.size(); i++) {
                trials.put(plain.get(i), answers.get(i));
            }
        }
    }
}
