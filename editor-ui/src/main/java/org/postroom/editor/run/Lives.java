package org.postroom.editor.run;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postroom.editor.run.Copies.Made;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.PartType;
import org.postroom.engine.recording.Instant;

/// Who lived at a moment of the past, and which of them were copies of parts. No recording says what a component was made
/// from, so a copy that has gone is known by who began inside of it: a part that has all of these. A value.
///
/// @param living paths
/// @param begun  the paths of all who had begun by then, ended or not
/// @param whole  whether nobody can have begun before the recording did
record Lives(List<String> living, Set<String> begun, boolean whole) {
    static Lives at(Past past) {
        Instant instant = past.instant();
        Set<String> begun = new HashSet<>(instant.ended());
        begun.addAll(instant.living());
        return new Lives(instant.living(), begun, past.recording().first() == 0);
    }

    /// What a component had made by then: those that lived, and those that are kept to this day though they have ended.
    ///
    /// @param maker its path
    /// @param now   what it has made as far as it is kept
    /// @param parts of the flow
    Copies copies(String maker, Copies now, Map<String, Drawing> parts) {
        Map<String, Made> kept = new LinkedHashMap<>();
        now.first().stream().filter(made -> !whole || begun.contains(made.path()))
                .forEach(made -> kept.put(made.path(), made));
        Map<String, Set<String>> inside = inside(maker);
        kept.keySet().forEach(path -> above(path).forEach(inside::remove)); // whoever has a copy inside is none
        Iterator<Made> inOrder = kept.values().stream().filter(made -> inside.containsKey(made.path())).iterator();
        Map<String, List<Made>> found = new LinkedHashMap<>();
        inside.forEach((path, ids) -> {
            if (kept.containsKey(path)) {
                Made next = inOrder.next(); // those that are made at once begin in any order
                found.put(next.path(), List.of(next));
            } else if (above(path).noneMatch(outer -> kept.containsKey(outer) || found.containsKey(outer))) {
                List<Made> gone = gone(path, ids, parts);
                if (!gone.isEmpty()) {
                    found.put(path, gone);
                }
            }
        });
        int atWork = found.size();
        kept.forEach((path, made) -> found.putIfAbsent(path, List.of(made)));
        return new Copies(found.values().stream().flatMap(List::stream).limit(Copies.MOST).toList(), found.size(),
                atWork);
    }

    /// Those that look alike are all told: only the one that the maker names is asked for.
    private static List<Made> gone(String path, Set<String> ids, Map<String, Drawing> parts) {
        return parts.entrySet().stream().filter(part -> part.getValue().components().keySet().containsAll(ids))
                .map(part -> new Made(path, PartType.of(part.getKey()), "")).toList();
    }

    /// By the paths of those below a component in whom somebody lived, the outermost first: who had begun there.
    private Map<String, Set<String>> inside(String maker) {
        String below = maker + "/";
        Map<String, Set<String>> inside = new LinkedHashMap<>();
        living.stream().filter(path -> path.startsWith(below)).flatMap(path -> Stream.of(parent(path), path))
                .filter(path -> path.startsWith(below)).sorted(Comparator.comparingLong(path -> above(path).count()))
                .forEach(path -> inside.put(path, new HashSet<>()));
        begun.forEach(path -> Optional.ofNullable(inside.get(parent(path)))
                .ifPresent(ids -> ids.add(path.substring(path.lastIndexOf('/') + 1))));
        inside.values().removeIf(Set::isEmpty);
        return inside;
    }

    private static Stream<String> above(String path) {
        return Stream.iterate(parent(path), each -> !each.isEmpty(), Lives::parent);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
