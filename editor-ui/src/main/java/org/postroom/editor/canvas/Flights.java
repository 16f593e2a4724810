package org.postroom.editor.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.editor.run.Glance.Moved;
import org.postroom.engine.component.Words;

/// Messages that are seen on their way from box to box while a run is slow enough. What happens in the run is over by
/// then; this only shows it. Confined to the UI thread.
final class Flights {
    private static final double NANOS = 1e9;
    private static final double LONGEST_SECONDS = 0.7;
    private static final int MOST = 40;

    private final List<Started> started = new ArrayList<>();

    /// A message on a link.
    ///
    /// @param link where
    /// @param far  from 0, the outbox, to 1, the inbox
    /// @param text the message in short
    record Flight(LinkPlan link, double far, String text) {}

    private record Started(LinkPlan link, String text, long nanos, double seconds) {}

    /// Lets those that have just been delivered set off.
    ///
    /// @param turnsPerSecond how fast the run goes: a message has arrived before the next one leaves
    void add(List<Moved> moved, DrawingPlan plan, String prefix, double turnsPerSecond, long now) {
        double seconds = Math.min(LONGEST_SECONDS, 1.5 / turnsPerSecond);
        for (Moved each : moved) {
            if (!each.taken() && started.size() < MOST) {
                link(each, plan, prefix).ifPresent(
                        link -> started.add(new Started(link, Words.brief(each.message()), now, seconds)));
            }
        }
    }

    private static Optional<LinkPlan> link(Moved moved, DrawingPlan plan, String prefix) {
        String from = moved.from().component();
        String to = moved.to().component();
        if (!from.startsWith(prefix) || !to.startsWith(prefix)) {
            return Optional.empty();
        }
        String start = RunView.first(from.substring(prefix.length()));
        String end = RunView.first(to.substring(prefix.length()));
        return plan.links().stream().filter(link -> joins(link, start, end, moved, prefix)).findFirst();
    }

    /// Inside of a part the boxes have other names than the part's own.
    private static boolean joins(LinkPlan link, String start, String end, Moved moved, String prefix) {
        var drawn = link.link();
        boolean direct = (prefix + start).equals(moved.from().component())
                && (prefix + end).equals(moved.to().component());
        return drawn.from().component().equals(start) && drawn.to().component().equals(end)
                && (!direct || drawn.from().box().equals(moved.from().box())
                        && drawn.to().box().equals(moved.to().box()));
    }

    /// Those that are still on their way.
    List<Flight> now(long now) {
        started.removeIf(each -> (now - each.nanos) / NANOS > each.seconds);
        return started.stream().map(each -> new Flight(each.link, (now - each.nanos) / NANOS / each.seconds, each.text))
                .toList();
    }

    boolean none() {
        return started.isEmpty();
    }

    void clear() {
        started.clear();
    }
}
