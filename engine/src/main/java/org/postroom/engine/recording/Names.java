package org.postroom.engine.recording;

import java.util.HashMap;
import java.util.Map;

/// The names of components and boxes while a file is written: each is kept once, under a number. Confined to one thread.
final class Names {
    private final Map<Integer, String> kept;
    private final Map<Object, Integer> numbers = new HashMap<>();

    /// @param kept where the file has them, by their numbers from 0
    Names(Map<Integer, String> kept) {
        this.kept = kept;
    }

    /// The number of a box or of a component's path, a new one where it has none.
    int number(Object name) {
        return numbers.computeIfAbsent(name, _ -> {
            kept.put(numbers.size(), name.toString());
            return numbers.size();
        });
    }
}
