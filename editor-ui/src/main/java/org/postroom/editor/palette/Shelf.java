package org.postroom.editor.palette;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a person keeps at hand. A value.
///
/// @param favourites types that were marked
/// @param recent     types that were placed last, the newest first
public record Shelf(SortedSet<String> favourites, List<String> recent) {
    private static final int MOST_RECENT = 6;

    /// Copies what it is given.
    public Shelf {
        favourites = Collections.unmodifiableSortedSet(new TreeSet<>(favourites));
        recent = List.copyOf(recent);
    }

    /// Nothing at hand.
    public static Shelf empty() {
        return new Shelf(Collections.emptySortedSet(), List.of());
    }

    /// The same with a type marked, or no longer so.
    public Shelf toggled(String type) {
        SortedSet<String> other = new TreeSet<>(favourites);
        if (!other.add(type)) {
            other.remove(type);
        }
        return new Shelf(other, recent);
    }

    /// The same after a type was placed.
    public Shelf used(String type) {
        List<String> other = new ArrayList<>(recent);
        other.remove(type);
        other.addFirst(type);
        return new Shelf(favourites, other.subList(0, Math.min(MOST_RECENT, other.size())));
    }
}
