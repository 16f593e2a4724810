package org.postroom.editor.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.State;
import org.postroom.engine.recording.Instant;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;
import org.postroom.engine.watch.Happening;

/// A moment of a recording, to be looked at in place of the present. A value.
///
/// @param recording what it is of
/// @param moment    the moment
/// @param instant   what lay where just after it
public record Past(Recording recording, Moment moment, Instant instant) {
    /// Goes to a moment.
    public static Past of(Recording recording, Moment moment) {
        return new Past(recording, moment, recording.at(moment.number()));
    }

    /// What it looked like: states as far as a recording tells them.
    Glance glance(Set<String> visible) {
        Map<String, State> states = new HashMap<>();
        visible.forEach(path -> states.put(path, state(path)));
        Map<BoxName, Counts> inboxes = new HashMap<>();
        instant.inboxes().forEach((box, held) -> {
            long passed = held.isEmpty() ? 0 : held.getLast().number() + 1;
            inboxes.put(box, new Counts(passed, held.size(), held.size(), 0, 0, 0));
        });
        return new Glance(Phase.PAUSED, states, inboxes, Map.of(), moved(), Optional.empty(), false, moment.number(),
                Duration.ofNanos(moment.nanos()), List.of(), Map.of(), Optional.empty());
    }

    private List<Glance.Moved> moved() {
        return moment.what() instanceof Happening.Delivered(var from, var to, var number, var message)
                ? List.of(new Glance.Moved(from, to, number, message, false))
                : List.of();
    }

    private State state(String path) {
        if (instant.failures().containsKey(path)) {
            return new State.Failed(instant.failures().get(path));
        }
        if (instant.ended().contains(path)) {
            return new State.Finished();
        }
        if (instant.holds(path)) {
            return new State.PausedByYou();
        }
        if (instant.acting().filter(path::equals).isPresent()) {
            return new State.Running(0);
        }
        List<BoxName> held = instant.inboxes().entrySet().stream()
                .filter(entry -> entry.getKey().component().equals(path) && !entry.getValue().isEmpty())
                .map(Map.Entry::getKey).toList();
        return held.isEmpty() ? new State.WaitingForMessage(List.of(new BoxName(path, "inbox"))) : new State.Ready();
    }
}
