package org.postroom.engine.random.promise;

import java.util.List;
import org.postroom.engine.random.run.Event;
import org.postroom.engine.random.run.Outcome;

/// Two runs with the same seed are the same, turn for turn and delivery for delivery.
public final class SameRun {
    private static final int BEFORE = 4;

    private SameRun() {}

    /// What speaks against it, in a sentence; nothing where they are the same.
    public static List<String> broken(Outcome first, Outcome second) {
        int same = 0;
        List<Event> one = first.events();
        List<Event> other = second.events();
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same == one.size() && same == other.size()
                ? List.of()
                : List.of("the runs differ at event " + same + ": " + around(one, same) + " / " + around(other, same));
    }

    private static List<Event> around(List<Event> events, int at) {
        return events.subList(Math.max(0, at - BEFORE), Math.min(events.size(), at + 2));
    }
}
