package org.postroom.editor.document;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.postroom.engine.flow.Link;

/// What is selected on a canvas.
///
/// @param components by id
/// @param links      of the drawing
/// @param notes      by their position on the sheet
/// @param frames     by their position on the sheet
public record Selection(SortedSet<String> components, Set<Link> links, Set<Integer> notes, Set<Integer> frames) {
    private static final Selection NONE = new Selection(Collections.emptySortedSet(), Set.of(), Set.of(), Set.of());

    /// Copies what it is given.
    public Selection {
        components = Collections.unmodifiableSortedSet(new TreeSet<>(components));
        links = Set.copyOf(links);
        notes = Set.copyOf(notes);
        frames = Set.copyOf(frames);
    }

    /// Nothing.
    public static Selection none() {
        return NONE;
    }

    /// Components only.
    public static Selection of(String... ids) {
        return ofComponents(List.of(ids));
    }

    /// Components only.
    public static Selection ofComponents(Iterable<String> ids) {
        SortedSet<String> all = new TreeSet<>();
        ids.forEach(id -> all.add(id));
        return new Selection(all, Set.of(), Set.of(), Set.of());
    }

    /// One link.
    public static Selection ofLink(Link link) {
        return new Selection(Collections.emptySortedSet(), Set.of(link), Set.of(), Set.of());
    }

    /// One note.
    public static Selection ofNote(int index) {
        return new Selection(Collections.emptySortedSet(), Set.of(), Set.of(index), Set.of());
    }

    /// One frame.
    public static Selection ofFrame(int index) {
        return new Selection(Collections.emptySortedSet(), Set.of(), Set.of(), Set.of(index));
    }

    /// All that there is.
    public static Selection all(Sketch sketch) {
        return new Selection(new TreeSet<>(sketch.drawing().components().keySet()),
                new HashSet<>(sketch.drawing().links()), positions(sketch.sheet().notes()),
                positions(sketch.sheet().frames()));
    }

    private static Set<Integer> positions(List<?> list) {
        Set<Integer> positions = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            positions.add(i);
        }
        return positions;
    }

    /// Whether nothing is selected.
    public boolean isEmpty() {
        return components.isEmpty() && links.isEmpty() && notes.isEmpty() && frames.isEmpty();
    }

    /// Whether all of another is selected.
    public boolean contains(Selection other) {
        return components.containsAll(other.components) && links.containsAll(other.links)
                && notes.containsAll(other.notes) && frames.containsAll(other.frames);
    }

    /// This and another.
    public Selection with(Selection other) {
        SortedSet<String> ids = new TreeSet<>(components);
        ids.addAll(other.components);
        return new Selection(ids, union(links, other.links), union(notes, other.notes), union(frames, other.frames));
    }

    /// This without another.
    public Selection without(Selection other) {
        SortedSet<String> ids = new TreeSet<>(components);
        ids.removeAll(other.components);
        return new Selection(ids, kept(links, link -> !other.links.contains(link)),
                kept(notes, note -> !other.notes.contains(note)), kept(frames, frame -> !other.frames.contains(frame)));
    }

    /// Without another where all of that is selected, else with it.
    public Selection toggled(Selection other) {
        return contains(other) ? without(other) : with(other);
    }

    /// What of it is there.
    public Selection within(Sketch sketch) {
        if (isEmpty()) {
            return this;
        }
        SortedSet<String> ids = new TreeSet<>(components);
        ids.removeIf(id -> !sketch.drawing().components().containsKey(id));
        Set<Link> there = links.isEmpty() ? Set.of() : new HashSet<>(sketch.drawing().links());
        return new Selection(ids, kept(links, there::contains),
                kept(notes, note -> note < sketch.sheet().notes().size()),
                kept(frames, frame -> frame < sketch.sheet().frames().size()));
    }

    private static <V> Set<V> union(Set<V> one, Set<V> other) {
        Set<V> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static <V> Set<V> kept(Set<V> all, Predicate<V> wanted) {
        return all.stream().filter(wanted).collect(Collectors.toSet());
    }
}
