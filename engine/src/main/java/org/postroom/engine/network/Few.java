package org.postroom.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Lists of which a large network has many, nearly all of them with one member or none: these are immutable and take half
/// the memory. Whoever keeps one keeps what it gets back.
final class Few {
    private Few() {}

    static <T> List<T> with(List<T> few, T more) {
        if (few.isEmpty()) {
            return List.of(more);
        }
        List<T> many = few.size() == 1 ? new ArrayList<>(few) : few;
        many.add(more);
        return many;
    }

    static <T> List<T> without(List<T> few, Predicate<T> gone) {
        if (few.size() > 1) {
            few.removeIf(gone);
            return few;
        }
        return few.stream().anyMatch(gone) ? List.of() : few;
    }
}
