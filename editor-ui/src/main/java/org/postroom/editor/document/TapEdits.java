package org.postroom.editor.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Tap;
import org.postroom.engine.flow.TapPlace;

/// What can be done to a flow's taps.
public final class TapEdits {
    private TapEdits() {}

    /// Where taps on what is selected listen.
    ///
    /// @param prefix what the running paths of the drawing in front begin with
    public static List<TapPlace> places(Selection selection, String prefix) {
        Stream<TapPlace> components = selection.components().stream().map(TapPlace.OnComponent::new);
        Stream<TapPlace> links = selection.links().stream().map(link -> new TapPlace.OnLink(link.from(), link.to()));
        return Stream.concat(components, links).map(place -> place.withComponents(prefix::concat)).toList();
    }

    /// Puts a tap for a job on each of some places; where all of them have one already, takes those away.
    public static Flow toggled(Flow flow, List<TapPlace> places, Tap.Job job) {
        List<Tap> taps = new ArrayList<>(flow.taps());
        List<TapPlace> bare = places.stream().filter(place -> taps.stream().noneMatch(on(place, job))).toList();
        if (bare.isEmpty()) {
            taps.removeIf(tap -> tap.job() == job && places.contains(tap.at()));
        } else {
            bare.forEach(place -> taps.add(Tap.of(place, job)));
        }
        return flow.withTaps(taps);
    }

    private static Predicate<Tap> on(TapPlace place, Tap.Job job) {
        return tap -> tap.job() == job && tap.at().equals(place);
    }

    /// Puts one more tap on.
    public static Flow added(Flow flow, Tap tap) {
        List<Tap> taps = new ArrayList<>(flow.taps());
        taps.add(tap);
        return flow.withTaps(taps);
    }

    /// Changes one of them.
    ///
    /// @param index among the flow's taps; where there is none nothing changes
    public static Flow changed(Flow flow, int index, UnaryOperator<Tap> change) {
        List<Tap> taps = new ArrayList<>(flow.taps());
        if (index < taps.size()) {
            taps.set(index, change.apply(taps.get(index)));
        }
        return flow.withTaps(taps);
    }

    /// Takes one of them away.
    ///
    /// @param index among the flow's taps; where there is none nothing changes
    public static Flow removed(Flow flow, int index) {
        List<Tap> taps = new ArrayList<>(flow.taps());
        if (index < taps.size()) {
            taps.remove(index);
        }
        return flow.withTaps(taps);
    }

    /// A flow after an edit, with its taps where they now belong: those on a component that was renamed follow it, those
    /// on what was taken away go with it.
    static Flow following(Flow before, Flow after) {
        if (before.taps().isEmpty() || !before.taps().equals(after.taps())
                || before.drawing().equals(after.drawing())) {
            return after;
        }
        Optional<Renamed> renamed = Renamed.between(before.drawing(), after.drawing());
        Set<String> ids = after.drawing().components().keySet();
        return after.withTaps(after.taps().stream().map(tap -> renamed.map(name -> name.in(tap)).orElse(tap))
                .filter(tap -> tap.at().components().stream().allMatch(path -> ids.contains(first(path))))
                .filter(tap -> !wasUnlinked(tap.at(), before.drawing(), after.drawing())).toList());
    }

    private static String first(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private static boolean wasUnlinked(TapPlace at, Drawing before, Drawing after) {
        if (!(at instanceof TapPlace.OnLink(BoxName from, BoxName to))) {
            return false;
        }
        Link link = new Link(from, to);
        return before.links().stream().anyMatch(link::joinsTheSameAs)
                && after.links().stream().noneMatch(link::joinsTheSameAs);
    }

    /// One component of a drawing that goes by another id.
    private record Renamed(String id, String other) {
        static Optional<Renamed> between(Drawing before, Drawing after) {
            Set<String> gone = new HashSet<>(before.components().keySet());
            gone.removeAll(after.components().keySet());
            Set<String> come = new HashSet<>(after.components().keySet());
            come.removeAll(before.components().keySet());
            if (gone.size() != 1 || come.size() != 1) {
                return Optional.empty();
            }
            Renamed renamed = new Renamed(gone.iterator().next(), come.iterator().next());
            Optional<Placed> was = Optional.ofNullable(before.components().get(renamed.id));
            return was.equals(Optional.ofNullable(after.components().get(renamed.other)))
                    ? Optional.of(renamed)
                    : Optional.empty();
        }

        Tap in(Tap tap) {
            return tap.withAt(tap.at().withComponents(this::path));
        }

        private String path(String path) {
            return first(path).equals(id) ? other + path.substring(id.length()) : path;
        }
    }
}
