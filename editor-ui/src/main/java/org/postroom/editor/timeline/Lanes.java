package org.postroom.editor.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.postroom.engine.network.Hold;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.watch.Happening;

/// What of a recording is shown, and where: which components have a lane, and which moments a column. A value.
///
/// @param names   the lanes, from above
/// @param columns the moments, from left to right
/// @param held    how long what was held by a person
record Lanes(List<String> names, List<Moment> columns, List<HeldSpan> held) {
    private static final Lanes NONE = new Lanes(List.of(), List.of(), List.of());

    /// Copies what it is given.
    Lanes {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        held = List.copyOf(held);
    }

    /// Nothing.
    static Lanes none() {
        return NONE;
    }

    /// The lanes of some moments.
    ///
    /// @param moments in their order
    /// @param before what a person held before the first of them
    /// @param shown which components are wanted, by their paths
    /// @param folded whether what is inside of a part is shown on the part's own lane
    static Lanes of(List<Moment> moments, Collection<Hold> before, Predicate<String> shown, boolean folded) {
        Set<String> names = new LinkedHashSet<>();
        List<Moment> columns = new ArrayList<>();
        for (Moment moment : moments) {
            List<String> here = components(moment.what()).map(path -> folded ? outer(path) : path).toList();
            if (here.stream().anyMatch(shown) && tells(moment)) {
                here.stream().filter(shown).forEach(names::add);
                columns.add(moment);
            }
        }
        return new Lanes(List.copyOf(names), columns, HeldSpan.of(moments, before));
    }

    private static String outer(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /// Whether a person wants to see it: words about who ends are many, and tell little.
    static boolean tells(Moment moment) {
        return switch (moment.what()) {
            case Happening.Delivered(var from, var to, _, _) -> !from.box().startsWith("_") && !to.box().startsWith("_")
                    && !to.box().equals("control");
            case Happening.Taken(var from, _, _) -> !from.box().startsWith("_") && !from.box().equals("control");
            case Happening.Nowhere(var from, _) -> !from.box().equals("signal");
            default -> true;
        };
    }

    private static Stream<String> components(Happening what) {
        return switch (what) {
            case Happening.Turn(var component) -> Stream.of(component);
            case Happening.Delivered(var from, var to, _, _) -> Stream.of(from.component(), to.component());
            case Happening.Taken(var from, _, _) -> Stream.of(from.component());
            case Happening.Dropped(var from, var to, _) -> Stream.of(from.component(), to.component());
            case Happening.Rearranged(var box, _) -> Stream.of(box.component());
            case Happening.Nowhere(var from, _) -> Stream.of(from.component());
            case Happening.Started(var component) -> Stream.of(component);
            case Happening.Failed(var failure) -> Stream.of(failure.component());
            case Happening.Ended(var component) -> Stream.of(component);
            case Happening.Held(var holds) -> holds.stream().flatMap(Lanes::components);
            case Happening.Released(var holds) -> holds.stream().flatMap(Lanes::components);
        };
    }

    private static Stream<String> components(Hold hold) {
        return switch (hold) {
            case Hold.OfComponent(var path) -> Stream.of(path);
            case Hold.OfLink(var from, var to) -> Stream.of(from.component(), to.component());
        };
    }

    /// The same with the lanes of another one first, so that both can be compared.
    Lanes inOrderOf(Lanes first) {
        Set<String> all = new LinkedHashSet<>(first.names);
        all.addAll(names);
        return new Lanes(List.copyOf(all), columns, held);
    }

    /// The same with fewer columns.
    Lanes part(int from, int size) {
        return new Lanes(names, columns.subList(from, Math.min(columns.size(), from + size)), held);
    }

    /// The lane of a component, or of the part around it that has one.
    Optional<Integer> lane(String path) {
        int found = names.indexOf(path);
        return found >= 0 ? Optional.of(found) : Optional.of(names.indexOf(outer(path))).filter(lane -> lane >= 0);
    }

    /// The column of a moment, or of the last one before it that has one; -1 before the first.
    int column(long number) {
        int low = 0;
        int high = columns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.get(middle).number() <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
