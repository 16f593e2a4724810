package org.postroom.editor.messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.LinkCounts;

/// What goes along all links of a run, look by look: counts, rates, and how much waited lately. Confined to the UI thread.
final class Traffic {
    /// So many looks are remembered for the small chart of a link.
    static final int LOOKS = 60;

    private static final double NANOS = 1e9;

    private final Map<String, Track> tracks = new HashMap<>();

    private static final class Track {
        private final List<Integer> waiting = new ArrayList<>();
        private long passed;
        private double perSecond;
    }

    /// A link at the last look.
    ///
    /// @param from      where it begins
    /// @param to        where it ends
    /// @param counts    since the start
    /// @param perSecond since the look before
    /// @param waited    how much waited at the last looks, the oldest first
    record Row(BoxName from, BoxName to, Counts counts, double perSecond, List<Integer> waited) {
        Row {
            waited = List.copyOf(waited);
        }
    }

    /// Takes a look in.
    ///
    /// @param links all links of the run
    /// @param nanos since the look before
    List<Row> look(List<LinkCounts> links, long nanos) {
        List<Row> rows = new ArrayList<>();
        for (LinkCounts link : links) {
            Track track = tracks.computeIfAbsent(link.from() + " " + link.to(), _ -> new Track());
            track.perSecond = track.waiting.isEmpty()
                    ? 0
                    : (link.counts().passed() - track.passed) * NANOS / Math.max(1, nanos);
            track.passed = link.counts().passed();
            if (track.waiting.size() == LOOKS) {
                track.waiting.removeFirst();
            }
            track.waiting.add(link.counts().waiting());
            rows.add(new Row(link.from(), link.to(), link.counts(), track.perSecond, track.waiting));
        }
        return rows;
    }

    /// Another run begins.
    void clear() {
        tracks.clear();
    }
}
