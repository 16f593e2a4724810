package org.postroom.editor.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.editor.run.Glance.Moved;
import org.postroom.engine.component.Words;

/// Messages that are seen on their way from box to box, and out of their inbox, while a run is slow enough. What happens
/// in the run is over by then; this only shows it. Confined to the UI thread.
final class Flights {
    private static final double NANOS = 1e9;
    private static final double LONGEST_SECONDS = 0.7;
    private static final int MOST = 40;
    /// Moves that were seen at the same look set off one after the other, this far apart at most.
    private static final double APART_SECONDS = 0.1;

    private final List<Started> started = new ArrayList<>();

    /// Something that is seen for a while.
    sealed interface Flight {
        /// A message on a link.
        ///
        /// @param link where
        /// @param far  from 0, the outbox, to 1, the inbox
        /// @param text the message in short
        record OnLink(LinkPlan link, double far, String text) implements Flight {}

        /// A message that is taken out of an inbox.
        ///
        /// @param inbox where
        /// @param far   from 0, in the inbox, to 1, with the component
        /// @param text  the message in short
        record Taken(BoxPlan inbox, double far, String text) implements Flight {}
    }

    /// Where something is seen.
    private sealed interface Way {
        record Along(LinkPlan link) implements Way {}

        record OutOf(BoxPlan inbox) implements Way {}
    }

    private record Started(Way way, String text, long nanos, double seconds) {
        double far(long now) {
            return (now - nanos) / NANOS / seconds;
        }

        Flight at(double far) {
            return switch (way) {
                case Way.Along(LinkPlan link) -> new Flight.OnLink(link, far, text);
                case Way.OutOf(BoxPlan inbox) -> new Flight.Taken(inbox, far, text);
            };
        }
    }

    /// Lets those that have just moved set off.
    ///
    /// @param turnsPerSecond how fast the run goes: a message has arrived before the next one leaves
    void add(List<Moved> moved, DrawingPlan plan, String prefix, double turnsPerSecond, long now) {
        double seconds = Math.min(LONGEST_SECONDS, 1.5 / turnsPerSecond);
        double apart = APART_SECONDS / Math.max(1, moved.size());
        int number = 0;
        for (Moved each : moved) {
            long begin = now + (long) (apart * number++ * NANOS);
            way(each, plan, prefix).filter(_ -> started.size() < MOST)
                    .ifPresent(way -> started.add(new Started(way, Words.brief(each.message()), begin, seconds)));
        }
    }

    private static Optional<Way> way(Moved moved, DrawingPlan plan, String prefix) {
        return moved.taken()
                ? inbox(moved, plan, prefix).map(Way.OutOf::new)
                : link(moved, plan, prefix).map(Way.Along::new);
    }

    private static Optional<BoxPlan> inbox(Moved moved, DrawingPlan plan, String prefix) {
        String path = moved.from().component();
        return !path.startsWith(prefix)
                ? Optional.empty()
                : plan.component(path.substring(prefix.length())).stream().flatMap(one -> one.inboxes().stream())
                        .filter(box -> box.name().box().equals(moved.from().box())).findFirst();
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
        boolean starts = drawn.from().component().equals(start)
                && (!(prefix + start).equals(moved.from().component())
                        || drawn.from().box().equals(moved.from().box()));
        boolean ends = drawn.to().component().equals(end)
                && (!(prefix + end).equals(moved.to().component()) || drawn.to().box().equals(moved.to().box()));
        return starts && ends;
    }

    /// Those that are on their way.
    List<Flight> now(long now) {
        started.removeIf(each -> each.far(now) > 1);
        return seen(now).map(each -> each.at(each.far(now))).toList();
    }

    /// The same for who can't bear that things move: each stays in one place while it is seen.
    List<Flight> still(long now) {
        started.removeIf(each -> each.far(now) > 1);
        return seen(now).map(each -> each.at(0.5)).toList();
    }

    private Stream<Started> seen(long now) {
        return started.stream().filter(each -> each.far(now) >= 0);
    }

    boolean none() {
        return started.isEmpty();
    }

    void clear() {
        started.clear();
    }
}
