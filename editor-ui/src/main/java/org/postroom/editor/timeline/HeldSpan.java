package org.postroom.editor.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.network.Hold;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.watch.Happening;

/// How long a person held something. A value.
///
/// @param hold what they held
/// @param from the number of the moment when they began to; below all others where that was earlier
/// @param to   of the moment when it was over; above all others where it never was
record HeldSpan(Hold hold, long from, long to) {
    /// All of some moments.
    ///
    /// @param before what was held before the first
    static List<HeldSpan> of(List<Moment> moments, Collection<Hold> before) {
        List<HeldSpan> spans = new ArrayList<>();
        Map<Hold, Long> since = new LinkedHashMap<>();
        before.forEach(hold -> since.put(hold, Long.MIN_VALUE));
        for (Moment moment : moments) {
            if (moment.what() instanceof Happening.Held(var holds)) {
                holds.forEach(hold -> since.putIfAbsent(hold, moment.number()));
            }
            over(moment.what()).forEach(hold -> Optional.ofNullable(since.remove(hold))
                    .ifPresent(from -> spans.add(new HeldSpan(hold, from, moment.number()))));
        }
        since.forEach((hold, from) -> spans.add(new HeldSpan(hold, from, Long.MAX_VALUE)));
        return spans;
    }

    /// What is certainly held no more.
    private static List<Hold> over(Happening what) {
        return switch (what) {
            case Happening.Released(var holds) -> holds;
            case Happening.Ended(var component) -> List.of(new Hold.OfComponent(component));
            default -> List.of();
        };
    }
}
