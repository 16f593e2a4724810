package org.postroom.editor.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.live.Tapped;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.State;
import org.postroom.engine.watch.Deadlock;

/// What a run looks like at a moment, as far as somebody looks. A value; all names are paths from the flow's outermost
/// drawing ("stage/image.inbox").
///
/// @param phase     where the run stands
/// @param states    what each component that is looked at does
/// @param inboxes   what went through each of their inboxes
/// @param links     what went along the links from each of their outboxes
/// @param moved     the last deliveries since the glance before; only while the run is slow enough to see them
/// @param deadlock  who waits for each other
/// @param quiet     whether nothing more can happen by itself
/// @param turns     how many turns a stepped run has taken
/// @param time      the network's time since its start
/// @param taps      what the flow's taps have seen
/// @param copies    what those who make others from their settings have made, by their paths
/// @param still     in words why nothing goes on, where that is no deadlock; empty while something can
public record Glance(Phase phase, Map<String, State> states, Map<BoxName, Counts> inboxes, Map<Along, Traffic> links,
        List<Moved> moved, Optional<Deadlock> deadlock, boolean quiet, long turns, Duration time,
        List<Tapped> taps, Map<String, Copies> copies, Optional<String> still) {
    private static final Glance NOTHING = new Glance(Phase.NONE, Map.of(), Map.of(), Map.of(), List.of(),
            Optional.empty(), false, 0, Duration.ZERO, List.of(), Map.of(), Optional.empty());

    /// Copies what it is given.
    public Glance {
        states = Map.copyOf(states);
        inboxes = Map.copyOf(inboxes);
        links = new LinkedHashMap<>(links);
        moved = List.copyOf(moved);
        taps = List.copyOf(taps);
        copies = Map.copyOf(copies);
    }

    /// A link, by its ends.
    public record Along(BoxName from, BoxName to) {}

    /// What goes along a link.
    ///
    /// @param counts    since the start
    /// @param perSecond lately
    public record Traffic(Counts counts, double perSecond) {}

    /// A message that came to lie in an inbox, or was taken out of it.
    ///
    /// @param from    the outbox, or for a message that was taken the inbox again
    /// @param to      the inbox
    /// @param number  its number there
    /// @param message the message
    /// @param taken   whether it was taken
    public record Moved(BoxName from, BoxName to, long number, Object message, boolean taken) {}

    /// What there is to see where nothing runs.
    public static Glance nothing() {
        return NOTHING;
    }

    /// The same in another phase.
    Glance in(Phase other) {
        return new Glance(other, states, inboxes, links, moved, deadlock, quiet, turns, time, taps, copies, still);
    }
}
