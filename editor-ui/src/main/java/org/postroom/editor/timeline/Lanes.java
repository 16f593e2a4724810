package org.postroom.editor.timeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.watch.Happening;

/// What of a recording is shown, and where: which components have a lane, and which moments a column. A value.
///
/// @param names   the lanes, from above
/// @param columns the moments, from left to right
public record Lanes(List<String> names, List<Moment> columns) {
    private static final Lanes NONE = new Lanes(List.of(), List.of());

    /// Copies what it is given.
    public Lanes {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }

    /// Nothing.
    public static Lanes none() {
        return NONE;
    }

    /// The lanes of some moments.
    ///
    /// @param moments in their order
    /// @param shown which components are wanted, by their paths
    /// @param folded whether what is inside of a part is shown on the part's own lane
    public static Lanes of(List<Moment> moments, Predicate<String> shown, boolean folded) {
        Set<String> names = new LinkedHashSet<>();
        List<Moment> columns = new ArrayList<>();
        for (Moment moment : moments) {
            List<String> here = components(moment.what()).map(path -> folded ? outer(path) : path).toList();
            if (here.stream().anyMatch(shown) && tells(moment)) {
                here.stream().filter(shown).forEach(names::add);
                columns.add(moment);
            }
        }
        return new Lanes(List.copyOf(names), columns);
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
        };
    }

    /// The same with the lanes of another one first, so that both can be compared.
    Lanes inOrderOf(Lanes first) {
        Set<String> all = new LinkedHashSet<>(first.names);
        all.addAll(names);
        return new Lanes(List.copyOf(all), columns);
    }

    /// The lane of a component, or of the part around it that has one.
    public Optional<Integer> lane(String path) {
        int found = names.indexOf(path);
        return found >= 0 ? Optional.of(found) : Optional.of(names.indexOf(outer(path))).filter(lane -> lane >= 0);
    }

    /// The column of a moment, or of the last one before it that has one; -1 before the first.
    public int column(long number) {
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
