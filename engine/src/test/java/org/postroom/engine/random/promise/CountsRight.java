package org.postroom.engine.random.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.network.Counts;
import org.postroom.engine.network.LinkCounts;
import org.postroom.engine.random.plan.Part;
import org.postroom.engine.random.plan.Ways.Way;
import org.postroom.engine.random.plan.Wire;
import org.postroom.engine.random.run.Event;
import org.postroom.engine.random.run.Outcome;

/// The counts of inboxes and links agree with what was heard.
public final class CountsRight implements Promise {
    @Override
    public List<String> broken(Outcome outcome) {
        return new Tally(outcome).broken();
    }

    private record Pair(BoxName from, BoxName to) {}

    private record Heard(long passed, long waiting, long dropped) {
        private static final Heard NOTHING = new Heard(0, 0, 0);

        Heard plus(Heard other) {
            return new Heard(passed + other.passed, waiting + other.waiting, dropped + other.dropped);
        }

        static Heard of(Counts counts) {
            return new Heard(counts.passed(), counts.waiting(), counts.dropped());
        }
    }

    private static final class Tally {
        private static final Heard CAME = new Heard(1, 1, 0);
        private static final Heard WAS_TAKEN = new Heard(0, -1, 0);
        private static final Heard DROPPED_AS_OLDEST = new Heard(-1, -1, 1);
        private static final Heard DROPPED_AS_NEWEST = new Heard(0, 0, 1);

        private final Outcome outcome;
        private final Map<BoxName, Heard> boxes = new HashMap<>();
        private final Map<Pair, Heard> pairs = new HashMap<>();
        private final Map<BoxName, List<BoxName>> senders = new HashMap<>();
        private final List<String> broken = new ArrayList<>();
        private long nowhere;

        Tally(Outcome outcome) {
            this.outcome = outcome;
        }

        List<String> broken() {
            outcome.events().forEach(this::add);
            outcome.end().counts().forEach(this::compare);
            outcome.end().links().forEach(this::compare);
            long counted = outcome.end().counts().values().stream().mapToLong(Counts::nowhere).sum()
                    + outcome.end().sentNowhere().values().stream().mapToLong(Long::longValue).sum();
            if (counted != nowhere) {
                broken.add("counted " + counted + " messages that went nowhere, heard of " + nowhere);
            }
            return broken;
        }

        private void add(Event event) {
            switch (event) {
                case Event.Delivered(var from, var to, var _, var _) -> {
                    senders.computeIfAbsent(to, box -> new ArrayList<>()).add(from);
                    add(from, to, CAME);
                }
                case Event.Taken(var box, var number, var message) -> taken(box, number, message);
                case Event.Dropped(var from, var to, var _) -> add(from, to,
                        outcome.plan().room(to).whenFull() == WhenFull.DROP_OLDEST
                                ? DROPPED_AS_OLDEST
                                : DROPPED_AS_NEWEST);
                case Event.Nowhere _ -> nowhere++;
                case Event.Turn _, Event.Refused _, Event.Life _, Event.AtRest _ -> {}
            }
        }

        private void taken(BoxName box, long number, Object message) {
            List<BoxName> came = senders.getOrDefault(box, List.of());
            if (number < came.size()) {
                add(came.get((int) number), box, WAS_TAKEN);
            } else {
                broken.add(message + " was taken from " + box + " before it was heard to come");
            }
        }

        private void add(BoxName from, BoxName to, Heard more) {
            boxes.merge(to, more, Heard::plus);
            pairs.merge(new Pair(from, to), more, Heard::plus);
        }

        private void compare(BoxName box, Counts counts) {
            Heard heard = boxes.getOrDefault(box, Heard.NOTHING);
            if (!heard.equals(Heard.of(counts))) {
                broken.add(box + " counts " + Heard.of(counts) + ", heard was " + heard);
            }
        }

        private void compare(LinkCounts link) {
            Part part = outcome.plan().parts().stream().filter(p -> p.path().equals(parentOf(link.from().component())))
                    .findFirst().orElseThrow();
            List<Way> along = outcome.ways().along(part, new Wire(inPart(link.from()), inPart(link.to())));
            if (along.stream().allMatch(this::only)) {
                Heard heard = along.stream().map(way -> pairs.getOrDefault(new Pair(way.from(), way.to()),
                        Heard.NOTHING)).reduce(Heard.NOTHING, Heard::plus);
                if (!heard.equals(Heard.of(link.counts()))) {
                    broken.add(link.from() + " -> " + link.to() + " counts " + Heard.of(link.counts())
                            + ", heard was " + heard);
                }
            }
        }

        /// Whether no other way leads from the same outbox to the same inbox.
        private boolean only(Way way) {
            return outcome.ways().from(way.from()).stream().filter(other -> other.to().equals(way.to())).count() == 1;
        }

        private static String parentOf(String path) {
            int slash = path.lastIndexOf('/');
            return slash < 0 ? Part.ROOT : path.substring(0, slash);
        }

        private static String inPart(BoxName box) {
            return box.component().substring(box.component().lastIndexOf('/') + 1) + "." + box.box();
        }
    }
}
