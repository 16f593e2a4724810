package org.postroom.engine.live;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.PartType;

/// Those who don't follow an edit: what was made for a connection, say, is the business of the one that made it, and goes
/// on as it was made. A value.
///
/// @param flow    before the edit
/// @param changed the parts in whose drawings something is other now
record Staying(Flow flow, Set<String> changed) {
    /// A sentence for each part of which copies are at work.
    List<String> sentences(List<Copy> copies) {
        Map<String, Long> many = copies.stream().filter(Copy::atWork)
                .flatMap(copy -> PartType.name(copy.type()).stream())
                .filter(part -> holds(part, new HashSet<>()))
                .collect(Collectors.groupingBy(part -> part, TreeMap::new, Collectors.counting()));
        return many.entrySet().stream().map(entry -> sentence(entry.getKey(), entry.getValue())).toList();
    }

    private static String sentence(String part, long many) {
        return (many == 1 ? "the copy of '" + part + "' that is" : "the " + many + " copies of '" + part + "' that are")
                + " at work now " + (many == 1 ? "goes" : "go") + " on as before; a later one is made as drawn now";
    }

    private boolean holds(String part, Set<String> seen) {
        return changed.contains(part) || seen.add(part) && Optional.ofNullable(flow.parts().get(part)).stream()
                .map(Drawing::components).flatMap(inside -> inside.values().stream())
                .anyMatch(placed -> PartType.name(placed.type()).filter(inner -> holds(inner, seen)).isPresent());
    }
}
