package org.postroom.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Sorts things that contain each other, and finds those that contain themselves: Tarjan's strongly connected
/// components, without recursion, so that no depth of nesting is too deep.
///
/// @param <T> what contains and is contained
final class Nesting<T> {
    private final Map<T, Set<T>> contained;
    private final Map<T, Integer> index = new HashMap<>();
    private final Map<T, Integer> lowest = new HashMap<>();
    private final Deque<Step<T>> path = new ArrayDeque<>();
    private final Deque<T> open = new ArrayDeque<>();
    private final Set<T> isOpen = new HashSet<>();
    private final List<List<T>> knots = new ArrayList<>();

    private Nesting(Map<T, Set<T>> contained) {
        this.contained = contained;
        contained.keySet().forEach(this::walk);
    }

    /// Groups of things, those contained before those that contain them; things that contain each other share a group.
    static <T> List<List<T>> knots(Map<T, Set<T>> contained) {
        return new Nesting<>(contained).knots;
    }

    /// A shortest way from each thing that contains itself back to it; one for each group that contain each other.
    static <T> List<List<T>> circles(Map<T, Set<T>> contained) {
        return knots(contained).stream()
                .filter(knot -> knot.size() > 1 || contained.getOrDefault(knot.getFirst(), Set.of())
                        .contains(knot.getFirst()))
                .map(knot -> circle(knot.getLast(), contained, new HashSet<>(knot))).toList();
    }

    private static <T> List<T> circle(T start, Map<T, Set<T>> contained, Set<T> knot) {
        Map<T, T> reachedFrom = new HashMap<>();
        Deque<T> waiting = new ArrayDeque<>(List.of(start));
        while (!reachedFrom.containsKey(start)) {
            T from = waiting.remove();
            for (T to : contained.getOrDefault(from, Set.of())) {
                if (knot.contains(to) && reachedFrom.putIfAbsent(to, from) == null) {
                    waiting.add(to);
                }
            }
        }
        List<T> way = new ArrayList<>(List.of(start));
        for (T at = before(start, reachedFrom); !at.equals(start); at = before(at, reachedFrom)) {
            way.add(at);
        }
        way.add(start);
        return Collections.unmodifiableList(way.reversed());
    }

    private static <T> T before(T thing, Map<T, T> reachedFrom) {
        return Objects.requireNonNull(reachedFrom.get(thing), "a way leads there");
    }

    private void walk(T start) {
        if (!index.containsKey(start)) {
            enter(start);
        }
        while (!path.isEmpty()) {
            Step<T> step = path.element();
            if (step.inside.hasNext()) {
                look(step.at, step.inside.next());
            } else {
                path.remove();
                leave(step.at);
            }
        }
    }

    private void enter(T thing) {
        lowest.put(thing, index.size());
        index.put(thing, index.size());
        open.push(thing);
        isOpen.add(thing);
        path.push(new Step<>(thing, contained.getOrDefault(thing, Set.of()).iterator()));
    }

    private void look(T from, T to) {
        if (!index.containsKey(to)) {
            enter(to);
        } else if (isOpen.contains(to)) {
            lower(from, index.getOrDefault(to, 0));
        }
    }

    private void leave(T thing) {
        int low = lowest.getOrDefault(thing, 0);
        if (!path.isEmpty()) {
            lower(path.element().at, low);
        }
        if (low == index.getOrDefault(thing, 0)) {
            close(thing);
        }
    }

    private void lower(T thing, int low) {
        lowest.merge(thing, low, Math::min);
    }

    private void close(T thing) {
        List<T> knot = new ArrayList<>();
        do {
            knot.add(open.pop());
        } while (!knot.getLast().equals(thing));
        isOpen.removeAll(Set.copyOf(knot));
        knots.add(knot);
    }

    private record Step<T>(T at, Iterator<T> inside) {}
}
